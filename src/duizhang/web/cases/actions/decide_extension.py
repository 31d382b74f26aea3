"""审批延期: grant or refuse what a unit asked for."""

from django.utils import timezone

from duizhang.web.accounts.models import Person
from duizhang.web.cases.actions.stepping import locked
from duizhang.web.cases.models import Case, Extension, Step
from duizhang.web.cases.models.step import Verb
from duizhang.web.cases.telling import day, tell
from duizhang.web.ledger.change import changing
from duizhang.web.ledger.refusal import Refused


def decide_extension(*, case: Case, granted: bool, because: str, by: Person) -> Case:
    """Decide the request that waits; granted moves the deadline.

    Errors: Refused where none waits, or one's own was asked.
    """
    with changing() as record:
        case = locked(case)
        asked = Extension.objects.select_for_update().filter(case=case, granted__isnull=True).first()
        if asked is None:
            raise Refused("没有待审批的延期申请 (no request is waiting)")
        if asked.asked_by_id == by.pk:
            raise Refused("不能审批自己提出的延期 (not one's own request)")
        if not granted and not because.strip():
            raise Refused("不同意须写明理由 (a reason is needed)")
        asked.granted, asked.decided_by, asked.decided_at, asked.decided_because = granted, by, timezone.now(), because
        asked.save()
        before = {"due": case.due}
        if granted:
            case.due = asked.until
            case.save(update_fields=["due"])
        said = f"{'同意' if granted else '不同意'}延至 {asked.until:%Y-%m-%d}{'：' + because if because else ''}"
        Step.objects.create(case=case, verb=Verb.EXTEND, state=case.state, round=case.round, text=said, by=by)
        record("case.decide_extension", case, by=by, before=before, after={"due": case.due}, reason=because)
        tell("case.extension_decided", case, by=by, due=day(case))
    return case
