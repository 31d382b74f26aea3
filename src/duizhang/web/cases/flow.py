"""The way of a case, in one place: which verb leads from which state to which, and who may do it."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from django.utils.translation import gettext_lazy as _

from duizhang.web.accounts.models import Person
from duizhang.web.accounts.permissions import Permission as P
from duizhang.web.accounts.visibility import unit_ids
from duizhang.web.cases.models import Case
from duizhang.web.cases.models.case import State as S
from duizhang.web.cases.models.step import Verb as V
from duizhang.web.ledger.refusal import Refused


@dataclass(frozen=True, slots=True, kw_only=True)
class Move:
    """`to` is None for verbs that leave the state as it is; `screen` is the url name of the form."""

    verb: V
    start: frozenset[S]
    to: S | None
    permission: P
    screen: str
    label: str = ""


RUNNING = frozenset((S.ASSIGNED, S.SIGNED_FOR, S.ANSWERED, S.CHECKED, S.VERIFIED, S.SENT_BACK))
WITH_UNIT = frozenset((S.ASSIGNED, S.SIGNED_FOR, S.SENT_BACK))
SETTLED = frozenset((S.CLOSED, S.REVISITED))

MOVES: tuple[Move, ...] = (
    Move(verb=V.ASSIGN, start=frozenset((S.OPENED, S.ASSIGNED)), to=S.ASSIGNED, permission=P.CASES_DECIDE, screen="assign"),
    Move(verb=V.SIGN_FOR, start=frozenset((S.ASSIGNED,)), to=S.SIGNED_FOR, permission=P.CASES_ANSWER, screen="sign_for"),
    Move(verb=V.FEED_BACK, start=frozenset((S.SIGNED_FOR, S.SENT_BACK)), to=S.ANSWERED, permission=P.CASES_ANSWER, screen="feed_back"),
    Move(verb=V.VERIFY, start=frozenset((S.ANSWERED,)), to=S.CHECKED, permission=P.CASES_VERIFY, screen="verify", label=_("初核")),
    Move(verb=V.VERIFY, start=frozenset((S.CHECKED,)), to=S.VERIFIED, permission=P.CASES_VERIFY, screen="verify", label=_("复核")),
    Move(verb=V.SEND_BACK, start=frozenset((S.ANSWERED, S.CHECKED, S.VERIFIED)), to=S.SENT_BACK, permission=P.CASES_VERIFY, screen="send_back"),
    Move(verb=V.CLOSE, start=frozenset((S.VERIFIED,)), to=S.CLOSED, permission=P.CASES_CLOSE, screen="close"),
    Move(verb=V.REVISIT, start=frozenset((S.CLOSED,)), to=S.REVISITED, permission=P.CASES_CLOSE, screen="revisit"),
    Move(verb=V.REOPEN, start=frozenset((S.CLOSED,)), to=S.SENT_BACK, permission=P.CASES_CLOSE, screen="revisit"),
    Move(verb=V.EXTEND, start=frozenset((S.SIGNED_FOR, S.SENT_BACK)), to=None, permission=P.CASES_ANSWER, screen="extend", label=_("申请延期")),
    Move(verb=V.REMIND, start=WITH_UNIT, to=None, permission=P.CASES_DECIDE, screen="remind"),
    Move(verb=V.ESCALATE, start=RUNNING, to=None, permission=P.CASES_DECIDE, screen="escalate"),
)

# What a reader sees as the way, in order; 退回 and 重办 lead back to 反馈.
WAY: tuple[tuple[S, str], ...] = (
    (S.OPENED, _("立项")),
    (S.ASSIGNED, _("交办")),
    (S.SIGNED_FOR, _("签收")),
    (S.ANSWERED, _("反馈")),
    (S.CHECKED, _("初核")),
    (S.VERIFIED, _("复核")),
    (S.CLOSED, _("销号")),
    (S.REVISITED, _("回访")),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Stage:
    """One of the seven steps that are counted: `states` are those of the cases that have come so far and wait for the next."""

    name: str
    word: str
    states: tuple[S, ...]


STAGES: tuple[Stage, ...] = (
    Stage(name="opened", word=_("立项"), states=(S.OPENED,)),
    Stage(name="assigned", word=_("交办"), states=(S.ASSIGNED,)),
    Stage(name="signed_for", word=_("签收"), states=(S.SIGNED_FOR, S.SENT_BACK)),
    Stage(name="answered", word=_("反馈"), states=(S.ANSWERED,)),
    Stage(name="verified", word=_("核查"), states=(S.CHECKED, S.VERIFIED)),
    Stage(name="closed", word=_("销号"), states=(S.CLOSED,)),
    Stage(name="revisited", word=_("回访"), states=(S.REVISITED,)),
)
_AFTER: Mapping[S, S] = MappingProxyType({S.SENT_BACK: S.SIGNED_FOR})


def next_state(case: Case, verb: V) -> S:
    """Where `verb` leads from the case's state.

    Errors: Refused where it cannot be done now, saying what can.
    """
    for move in MOVES:
        if move.verb == verb and case.state in move.start:
            return move.to or S(case.state)
    possible = "、".join(dict.fromkeys(str(V(m.verb).label) for m in MOVES if case.state in m.start))
    raise Refused(f"{case.number}{case.get_state_display()}，不能{verb.label}；现在可以：{possible or '无'} (not possible in this state)")


def moves_open_to(case: Case, person: Person) -> list[Move]:
    """What the person may do with the case now, one entry a screen; the unit's verbs only for whoever acts for its lead unit."""
    acts = case.unit_id in unit_ids(person)
    found = {m.screen: m for m in reversed(MOVES) if case.state in m.start and person.may(m.permission) and (acts or m.permission != P.CASES_ANSWER)}
    return [found[m.screen] for m in MOVES if found.get(m.screen) is m]


def way_of(case: Case) -> list[tuple[str, bool, bool]]:
    """(word, done, now) along the way, for the line at the top of its page."""
    order = [state for state, _ in WAY]
    at = order.index(_AFTER.get(S(case.state), S(case.state)))
    return [(word, i < at or (i == at and case.state in SETTLED), i == at) for i, (_, word) in enumerate(WAY)]
