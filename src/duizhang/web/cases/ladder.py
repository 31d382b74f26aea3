"""升级规则 and 默认时限 as data: what the published rules propose for a case today. People decide."""

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from pathlib import Path

import msgspec
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from duizhang.web.cases.flow import WITH_UNIT
from duizhang.web.cases.models import Case
from duizhang.web.generic.workdays import is_announced, workdays_between

HERE = Path(__file__).parent


class When(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """Every condition that is written must hold; `ladder.toml` says what they mean."""

    days_left: int | None = None
    days_over: int | None = None
    workdays_over: int | None = None
    rounds: int | None = None


class Rung(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """One step of the ladder, with the name and colour of its sheet; `shown` and `sheet_shown` in the reader's language."""

    name: str
    word: str
    word_en: str
    sheet: str
    sheet_en: str
    colour: str
    when: When | None = None

    @property
    def shown(self) -> str:
        """Its word."""
        return _either(self.word, self.word_en)

    @property
    def sheet_shown(self) -> str:
        """Its sheet's name."""
        return _either(self.sheet, self.sheet_en)


class Rule(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """A published rule: where, in which document, when."""

    name: str
    title: str
    title_en: str
    place: str
    document: str
    date: str
    url: str
    grade: str
    says: str
    says_en: str
    rung: list[Rung]

    @property
    def title_shown(self) -> str:
        """Its title, in the reader's language."""
        return _either(self.title, self.title_en)

    @property
    def says_shown(self) -> str:
        """What it says, in the reader's language."""
        return _either(self.says, self.says_en)

    @property
    def source(self) -> str:
        """Where it was published, as one line."""
        return " · ".join(part for part in (self.place, self.document, self.date, self.grade) if part)


class Ladder(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """All rules, and the name of the one that this office goes by."""

    in_force: str
    rule: list[Rule]


class Limit(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """How many days a case of an origin has where nobody says otherwise; the first of an origin is its default."""

    origin: str
    word: str
    word_en: str
    days: int
    source: str

    @property
    def shown(self) -> str:
        """Its word, in the reader's language."""
        return _either(self.word, self.word_en)


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """A rung that the rule proposes, and why."""

    rung: Rung
    because: str


@cache
def ladder() -> Ladder:
    """`ladder.toml`."""
    return msgspec.convert(tomllib.loads((HERE / "ladder.toml").read_text(encoding="utf-8")), Ladder)


@cache
def limits() -> tuple[Limit, ...]:
    """`limits.toml`."""
    return tuple(msgspec.convert(tomllib.loads((HERE / "limits.toml").read_text(encoding="utf-8"))["limit"], list[Limit]))


def rule_in_force() -> Rule:
    """The rule of this office."""
    return next(rule for rule in ladder().rule if rule.name == ladder().in_force)


def rung_named(name: str) -> Rung:
    """A rung of the rule in force."""
    return next((rung for rung in rule_in_force().rung if rung.name == name), rule_in_force().rung[0])


def rungs_above(name: str) -> list[Rung]:
    """The rungs that are still ahead, lowest first."""
    rungs = rule_in_force().rung
    return rungs[[rung.name for rung in rungs].index(name) + 1 :]


def default_due(origin: str, start: date) -> date | None:
    """The deadline of a case assigned on `start`; None where there is no limit for its origin."""
    days = next((limit.days for limit in limits() if limit.origin == origin), None)
    return start + timedelta(days=days) if days is not None else None


def proposal(case: Case, today: date, rule: Rule | None = None) -> Proposal | None:
    """The highest rung whose conditions hold, where it is above the case's own."""
    rungs = (rule or rule_in_force()).rung
    names = [rung.name for rung in rungs]
    if case.state not in WITH_UNIT or case.due is None or case.rung not in names:
        return None
    for rung in reversed(rungs[names.index(case.rung) + 1 :]):
        said = list(_said(rung.when, case, today)) if rung.when else [None]
        if None not in said:
            return Proposal(rung=rung, because="，".join(s for s in said if s))
    return None


def _either(chinese: str, english: str) -> str:
    return english if get_language() == "en" else chinese


def _said(when: When, case: Case, today: date) -> Iterator[str | None]:
    """A clause for each written condition, None for one that does not hold."""
    assert case.due is not None
    over = (today - case.due).days
    if when.days_left is not None:
        yield _("距时限 %(n)d 天") % {"n": -over} if 0 <= -over <= when.days_left else None
    if when.days_over is not None:
        yield _("超过时限 %(n)d 天") % {"n": over} if over >= when.days_over else None
    if when.workdays_over is not None:
        days = workdays_between(case.due, today)
        said = _("超过时限 %(n)d 个工作日") % {"n": days} + ("" if is_announced(today) else _("（本年放假安排未收录，只除周末）"))
        yield said if days >= when.workdays_over else None
    if when.rounds is not None:
        yield _("第 %(n)d 轮办理") % {"n": case.round} if case.round >= when.rounds else None
