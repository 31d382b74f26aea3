"""The TOML files as they must look: every key named here, any other refused."""

from typing import Literal

import msgspec

from duizhang.model.period import PeriodForm
from duizhang.model.published import PaceName
from duizhang.model.quantity import Comparator, Kind
from duizhang.model.row import Part


class Shape(msgspec.Struct, forbid_unknown_fields=True):
    """A table of a word file; keys that are not fields are refused."""


class UnitEntry(Shape):
    word: str
    example: str
    same_as: str = ""
    not_before: str = ""


class UnitGroup(Shape):
    dimension: str
    source: str
    words: list[UnitEntry]
    counts: bool = False
    digits_only: bool = False


class UnitsFile(Shape):
    group: list[UnitGroup]


class ComparatorEntry(Shape):
    op: Comparator
    where: Literal["before", "after"]
    words: list[str]
    example: str
    source: str


class WordList(Shape):
    words: list[str]
    example: str
    source: str


class ComparatorsFile(Shape):
    comparator: list[ComparatorEntry]
    more: list[WordList]
    attitude: list[WordList]
    glued: WordList


class VerbList(Shape):
    verbs: list[str]
    example: str
    source: str


class ChangesFile(Shape):
    growth: VerbList
    decline: VerbList
    not_verbs: WordList
    base: WordList


class NameEntry(Shape):
    what: str
    pattern: str
    example: str
    source: str


class NamesFile(Shape):
    name: list[NameEntry]


class PeriodEntry(Shape, rename={"from_": "from"}):
    word: str
    form: PeriodForm
    example: str
    source: str
    from_: str = ""
    to: str = ""


class PeriodsFile(Shape):
    period: list[PeriodEntry]


class SynonymEntry(Shape):
    words: list[str]
    means: str
    example: str
    source: str
    not_before: str = ""


class IndicatorsFile(Shape):
    heads: WordList
    less_is_better: WordList
    scopes: WordList
    synonym: list[SynonymEntry]
    openers: WordList
    fillers: WordList


class ImpliedEntry(Shape):
    words: list[str]
    op: Comparator
    value: str
    unit: str
    kind: Kind
    example: str
    source: str


class EvidenceFile(Shape):
    done: WordList
    not_done: WordList
    estimate: WordList
    planned: WordList
    progress: WordList
    applying: WordList
    achieved: WordList
    redefined: WordList
    future: WordList
    implied: list[ImpliedEntry]


class CueEntry(Shape):
    weight: float
    words: list[str]
    example: str


class NumberedEntry(Shape):
    weight: float
    patterns: list[str]
    example: str


class MarkerEntry(Shape):
    role: Literal["target", "report", "units", "published", "adjusted", "deadline", "aside"]
    words: list[str]
    example: str


class TitleEntry(Shape):
    weight: float
    words: list[str]
    example: str


class RolesFile(Shape):
    source: str
    cue: list[CueEntry]
    numbered: NumberedEntry
    marker: list[MarkerEntry]
    against: WordList
    answering: WordList
    aiming: WordList
    hedged: WordList
    ahead: WordList
    telling: WordList
    glued: WordList
    title: list[TitleEntry]


class JunkEntry(Shape):
    what: str
    pattern: str
    example: str


class JunkFile(Shape):
    source: str
    junk: list[JunkEntry]
    title: WordList


class HeadingEntry(Shape):
    part: Part
    words: list[str]
    example: str
    source: str
    first: bool = False
    whole: bool = False


class HeadingsFile(Shape):
    heading: list[HeadingEntry]
    metadata: WordList


class PublishedEntry(Shape):
    words: list[str]
    example: str
    source: str
    verdict: Literal["met", "not_met"] | None = None
    pace: PaceName | None = None


class AnswerEntry(Shape):
    words: list[str]
    yes: bool
    example: str
    source: str


class PublishedFile(Shape):
    published: list[PublishedEntry]
    section: WordList
    answer: list[AnswerEntry]


class VerbsFile(Shape):
    delivers: WordList
    tends: WordList
    existing: WordList
    nouns: WordList


class MeaningEntry(Shape):
    means: str
    words: list[str]
    example: str
    source: str
    patterns: list[str] = []


class ComparingFile(Shape):
    opposite: list[WordList]
    whole: WordList
    level: list[MeaningEntry]
    narrowing: list[MeaningEntry]
    elsewhere: WordList
    starting: WordList
    one_done: WordList
    finishing: WordList
    several_years: WordList
    sofar: WordList
    fresh: WordList


class ReconcilingFile(Shape):
    past: WordList
    promised: WordList
    neither: WordList
    goals: WordList
    tables: WordList
    changed: WordList
    groups: WordList
    rivals: WordList
    places: WordList
    not_places: WordList


FILES: dict[str, type[Shape]] = {
    "units": UnitsFile,
    "comparators": ComparatorsFile,
    "changes": ChangesFile,
    "names": NamesFile,
    "periods": PeriodsFile,
    "indicators": IndicatorsFile,
    "evidence": EvidenceFile,
    "roles": RolesFile,
    "junk": JunkFile,
    "verbs": VerbsFile,
    "headings": HeadingsFile,
    "published": PublishedFile,
    "comparing": ComparingFile,
    "reconciling": ReconcilingFile,
}
