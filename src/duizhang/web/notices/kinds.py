"""`kinds.toml`: what is told, in which words, to whom, how soon."""

import string
import tomllib
from functools import cache
from pathlib import Path
from typing import Literal

import msgspec
from django.utils.translation import get_language

FILE = Path(__file__).parent / "kinds.toml"
Who = Literal["liaisons", "heads", "supervision", "leaders", "named"]


class Kind(msgspec.Struct, forbid_unknown_fields=True, frozen=True, kw_only=True):
    """One kind of notice; `kinds.toml` says what the keys mean."""

    name: str
    word: str
    english: str
    title: str
    title_english: str
    who: tuple[Who, ...]
    urgent: bool = False
    quiet: Literal["wait", "pass"] = "wait"
    daily: bool = False
    obligatory: bool = False
    days: tuple[int, ...] = ()

    @property
    def facts(self) -> frozenset[str]:
        """What the title names, and nothing else is ever kept in a notice."""
        return places(self.title)

    @property
    def label(self) -> str:
        """Its name in the reader's language."""
        return self.english if get_language() == "en" else self.word

    def said(self, facts: dict[str, str]) -> str:
        """The title in the reader's language."""
        return (self.title_english if get_language() == "en" else self.title).format(**facts)


class Kinds(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """All kinds, and the most reminders of one thing to one unit."""

    most: int
    kind: tuple[Kind, ...]


def places(title: str) -> frozenset[str]:
    """The names in braces.

    >>> sorted(places("{number} 交办{unit}"))
    ['number', 'unit']
    """
    return frozenset(name for _, name, _, _ in string.Formatter().parse(title) if name)


def read(text: str) -> Kinds:
    """Errors: ValueError for titles that name different things in the two languages, or more reminders than `most`."""
    kinds = msgspec.convert(tomllib.loads(text), Kinds)
    for kind in kinds.kind:
        if places(kind.title) != places(kind.title_english):
            raise ValueError(f"kinds.toml: {kind.name}: 两种语言的标题里 {{…}} 不同 (the titles name different things)")
    for family in {kind.name.split(".")[0] for kind in kinds.kind}:
        if sum(len(kind.days) for kind in kinds.kind if kind.name.split(".")[0] == family) > kinds.most:
            raise ValueError(f"kinds.toml: {family}: 提醒的日程多于 {kinds.most} 次 (more reminders than `most`)")
    return kinds


@cache
def _kinds() -> Kinds:
    return read(FILE.read_text(encoding="utf-8"))


def all_kinds() -> tuple[Kind, ...]:
    """In the order of the file."""
    return _kinds().kind


@cache
def kind_named(name: str) -> Kind:
    """Errors: KeyError for a kind that is not declared."""
    return {kind.name: kind for kind in all_kinds()}[name]
