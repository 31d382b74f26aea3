"""Only a plan that is still being made is changed directly; a published one by a change that someone else approves."""

from duizhang.web.ledger.refusal import Refused
from duizhang.web.plans.models import Plan
from duizhang.web.plans.models.plan import State


def locked_draft(plan: Plan) -> Plan:
    """The plan, locked until the transaction ends.

    Errors: Refused once it has been published.
    """
    plan = Plan.objects.select_for_update().get(pk=plan.pk)
    if plan.state != State.DRAFT:
        raise Refused("计划已经发布；修改请提出调整，由他人审批 (published: propose a change)")
    return plan
