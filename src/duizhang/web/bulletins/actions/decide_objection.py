"""处理异议: another person than the objector says whether it holds, and why."""

from django.utils import timezone

from duizhang.web.accounts.models import Person
from duizhang.web.bulletins.models import Objection
from duizhang.web.bulletins.models.objection import State
from duizhang.web.bulletins.telling import tell_decided
from duizhang.web.ledger.change import changing
from duizhang.web.ledger.refusal import Refused


def decide_objection(*, objection: Objection, upheld: bool, decision: str, by: Person) -> Objection:
    """Upheld or rejected; nothing of the issue changes by this: a correction is drafted next.

    Errors: Refused for one's own, one decided already, or without words.
    """
    with changing() as record:
        objection = Objection.objects.select_for_update(of=("self",)).select_related("issue", "unit", "objected_by").get(pk=objection.pk)
        if objection.state != State.OPEN:
            raise Refused("这件异议已经处理 (it has been decided)")
        if objection.objected_by_id == by.pk:
            raise Refused("提出人不能处理自己的异议 (the objector cannot decide it)")
        if not decision.strip():
            raise Refused("请写明处理意见 (say why)")
        objection.state = State.UPHELD if upheld else State.REJECTED
        objection.decided_by, objection.decided_at, objection.decision = by, timezone.now(), decision.strip()
        objection.save(update_fields=["state", "decided_by", "decided_at", "decision"])
        after = {"state": str(objection.get_state_display()), "decision": objection.decision}
        record("objection.decide", objection, by=by, also=(objection.issue,), before={"state": "待处理"}, after=after)
        tell_decided(objection, by=by)
    return objection
