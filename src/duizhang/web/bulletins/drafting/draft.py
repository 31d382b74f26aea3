"""The drafters by kind. A kind without one (考核表) is drafted elsewhere and handed to `draft_issue` as a paper."""

from collections.abc import Callable

from django.conf import settings
from django.utils import translation

from duizhang.web.accounts.models import Person
from duizhang.web.board.selectors import Standing
from duizhang.web.bulletins.drafting import brief, completion_table, notice
from duizhang.web.bulletins.drafting.drafted import Drafted
from duizhang.web.bulletins.drafting.gathered import Gathered, gather
from duizhang.web.bulletins.models.issue import Kind
from duizhang.web.ledger.refusal import Refused

DRAFTERS: dict[str, Callable[[Gathered], Drafted]] = {Kind.NOTICE: notice.draft, Kind.BRIEF: brief.draft, Kind.TABLE: completion_table.draft}


def drafted(kind: str, at: Standing, *, by: Person, last: tuple[str, dict[str, str]] | None = None) -> Drafted:
    """A draft of `kind` from the board at `at`; `last` is the issue before it (name, colour of each task by code).

    Errors: Refused where the board has no plan or cycle, or the kind is not drafted here.
    """
    if kind not in DRAFTERS:
        raise Refused(f"“{Kind(kind).label}”不由这里生成 (this kind is not drafted here)")
    if at.plan is None or at.cycle is None:
        raise Refused("这个计划还没有报告期的结论，不能起草 (no verdicts to draft from)")
    with translation.override(settings.LANGUAGE_CODE):
        return DRAFTERS[kind](gather(at, by=by, last=last))
