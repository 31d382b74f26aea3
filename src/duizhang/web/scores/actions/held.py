"""What every action does first: hold the assessment, so that two people do not change it at once."""

from duizhang.web.bulletins.models.issue import State
from duizhang.web.ledger.refusal import Refused
from duizhang.web.scores.models import Scheme


def held(scheme: Scheme) -> Scheme:
    """The assessment as it stands, locked until the change ends. Locked first and read then: what a lock joins before it has to
    wait is as it was before (the issue that another was drafting would be missing, and a second one be drafted)."""
    Scheme.objects.select_for_update().only("pk").get(pk=scheme.pk)
    return Scheme.objects.select_related("plan", "cycle", "issue").get(pk=scheme.pk)


def refuse_unreasoned(scheme: Scheme, reason: str) -> None:
    """Once units have seen their sheets nothing changes without a reason. Errors: Refused."""
    if scheme.shown_at and not reason.strip():
        raise Refused("考核表已经公示，更改须写明理由 (the sheets have been shown: a reason is needed)")


def is_issued(scheme: Scheme) -> bool:
    """Whether a ranking was issued and stands."""
    return scheme.issue is not None and scheme.issue.state == State.ISSUED
