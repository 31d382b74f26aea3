"""Publish a plan: its first version, after which it is changed only with approval."""

from django.db.models import Max

from duizhang.web.accounts.models import Person
from duizhang.web.ledger.change import changing
from duizhang.web.ledger.refusal import Refused
from duizhang.web.plans.actions.draft import locked_draft
from duizhang.web.plans.content import content_of, fingerprint
from duizhang.web.plans.models import Plan, Target, Version
from duizhang.web.plans.models.plan import State
from duizhang.web.plans.models.review import Review


def publish(*, plan: Plan, by: Person, note: str = "") -> Version:
    """The first version.

    Errors: Refused where it has been published, something is still undecided, or nothing was confirmed.
    """
    with changing():
        plan = locked_draft(plan)
        tasks = plan.tasks.filter(review=Review.PROPOSED).count()
        targets = Target.objects.filter(task__plan=plan, review=Review.PROPOSED).exclude(task__review=Review.REJECTED).count()
        if tasks or targets:
            raise Refused(f"还有 {tasks} 项任务、{targets} 个目标待确认；请先在核对页逐项确认或不纳入 (some are undecided)")
        if not plan.tasks.filter(review=Review.ACCEPTED).exists():
            raise Refused("计划里还没有确认的任务 (nothing was confirmed)")
        version = new_version(plan=plan, by=by, note=note)
        plan.state = State.RUNNING
        plan.save(update_fields=["state"])
    return version


def new_version(*, plan: Plan, by: Person, note: str) -> Version:
    """Keep the plan as it stands as its next version; its fingerprint goes into the ledger."""
    with changing() as record:
        number = (plan.versions.aggregate(last=Max("number"))["last"] or 0) + 1
        content = content_of(plan)
        version = Version.objects.create(plan=plan, number=number, content=content, note=note[:300], published_by=by)
        told = {"number": number, "sha256": fingerprint(content), "tasks": len(content["tasks"])}
        record("plan.publish", plan, by=by, also=(version,), after=told, reason=note)
    return version
