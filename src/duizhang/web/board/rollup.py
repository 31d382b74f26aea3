"""Counts with their formula. Tasks are counted, never averaged: percentages of unlike things have no mean."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.utils.translation import gettext as _

from duizhang.web.door import PACE_WORDS
from duizhang.web.generic.templatetags.lights import light_word

COLOURS = ("red", "yellow", "green", "grey")


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    """One part of a sum."""

    name: str
    word: str
    n: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Sum:
    """Parts and their total."""

    parts: tuple[Count, ...]
    thing: str

    @property
    def total(self) -> int:
        """All parts together."""
        return sum(part.n for part in self.parts)

    @property
    def formula(self) -> str:
        """`■红 3 + ▲黄 2 + ●绿 5 + ○灰 0 = 10 项任务`."""
        return f"{' + '.join(f'{p.word} {p.n}' for p in self.parts)} = {self.total} {self.thing}"


def added(counts: Iterable[tuple[str, int]]) -> dict[str, int]:
    """Counts of the same name added up."""
    total: dict[str, int] = {}
    for name, n in counts:
        total[name] = total.get(name, 0) + n
    return total


def by_colour(counts: Mapping[str, int]) -> Sum:
    """Tasks by colour."""
    return Sum(parts=tuple(Count(name=c, word=light_word(c), n=counts.get(c, 0)) for c in COLOURS), thing=_("项任务"))


def by_pace(counts: Mapping[str, int]) -> Sum:
    """Targets by pace."""
    words: dict[str, str] = {**{str(k): _(v) for k, v in PACE_WORDS.items()}, "": _("未能判定")}
    return Sum(parts=tuple(Count(name=name, word=word, n=counts.get(name, 0)) for name, word in words.items()), thing=_("个目标"))
