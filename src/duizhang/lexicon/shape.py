"""The words in the form in which the rooms use them."""

import re
from dataclasses import dataclass
from decimal import Decimal

from duizhang.model.period import PeriodForm
from duizhang.model.published import PaceName, VerdictName
from duizhang.model.quantity import Comparator, Kind
from duizhang.model.row import Part


@dataclass(frozen=True, slots=True)
class UnitWord:
    """A unit or measure word; `counts` marks a measure word that a noun may follow (`3个项目`)."""

    word: str
    dimension: str
    counts: bool
    same_as: str


@dataclass(frozen=True, slots=True)
class PeriodWord:
    """A fixed word for a stretch of the year; months and days as (month, day), None where the word leaves them open."""

    word: str
    form: PeriodForm
    start: tuple[int, int] | None
    end: tuple[int, int] | None


@dataclass(frozen=True, slots=True)
class ImpliedWord:
    """A promise without a figure (`全覆盖`) and what it amounts to."""

    word: str
    op: Comparator
    value: Decimal
    unit: str
    kind: Kind


@dataclass(frozen=True, slots=True)
class Cue:
    """Words that make a paragraph look like a report (positive weight) or a promise (negative): the group `said` of `pattern`,
    which also matches the longer words that only contain one of them."""

    weight: float
    pattern: re.Pattern[str]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Comparing:
    """Words that tell whether two figures speak of the same thing (口径).

    `levels` and `narrowing` hold (pattern, meaning) pairs: levels exclude each other, a narrowing on one side only makes
    another scope. `whole` is the whole place; `opposites`
    are words of which each names another thing; `elsewhere` introduces a distance to other places.
    """

    whole: re.Pattern[str]
    levels: tuple[tuple[re.Pattern[str], str], ...]
    narrowing: tuple[tuple[re.Pattern[str], str], ...]
    opposites: tuple[re.Pattern[str], ...]
    elsewhere: re.Pattern[str]
    starting: re.Pattern[str]
    one_done: re.Pattern[str]
    finishing: re.Pattern[str]
    several_years: re.Pattern[str]
    sofar: re.Pattern[str]
    fresh: re.Pattern[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Reconciling:
    """What the parts of a document are there for, and which words make another thing of an indicator (`民间`).

    Names that hold different `rivals` are of two things; `places` end the names of lower places (`新区`), `not_places` are no names.
    """

    past: re.Pattern[str]
    promised: re.Pattern[str]
    neither: re.Pattern[str]
    goals: re.Pattern[str]
    tables: re.Pattern[str]
    changed: re.Pattern[str]
    groups: re.Pattern[str]
    rivals: re.Pattern[str]
    places: re.Pattern[str]
    not_places: re.Pattern[str]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Lexicon:
    """Every word list, compiled. Passed to the rooms, never a global; compared by identity."""

    units: dict[str, UnitWord]
    unit_pattern: str
    spelled_unit_pattern: str
    name_pattern: re.Pattern[str]
    before: dict[str, Comparator]
    after: dict[str, Comparator]
    after_pattern: str
    more_pattern: str
    attitude: tuple[str, ...]
    glued: tuple[str, ...]
    growth: tuple[str, ...]
    decline: tuple[str, ...]
    not_verbs: tuple[str, ...]
    bases: tuple[str, ...]
    periods: dict[str, PeriodWord]
    heads: tuple[str, ...]
    less_is_better: re.Pattern[str]
    scopes: tuple[str, ...]
    synonyms: tuple[tuple[re.Pattern[str], str], ...]
    fillers: re.Pattern[str]
    done: re.Pattern[str]
    not_done: re.Pattern[str]
    estimate: re.Pattern[str]
    planned: re.Pattern[str]
    progress: re.Pattern[str]
    applying: re.Pattern[str]
    achieved: re.Pattern[str]
    redefined: re.Pattern[str]
    future: re.Pattern[str]
    deeds: re.Pattern[str]
    delivers: frozenset[str]
    existing: re.Pattern[str]
    nouns: frozenset[str]
    openers: re.Pattern[str]
    implied: tuple[ImpliedWord, ...]
    comparing: Comparing
    cues: tuple[Cue, ...]
    numbered: re.Pattern[str]
    numbered_weight: float
    markers: tuple[tuple[str, re.Pattern[str]], ...]
    against: re.Pattern[str]
    answering: frozenset[str]
    aiming: re.Pattern[str]
    hedged: re.Pattern[str]
    ahead: re.Pattern[str]
    telling: re.Pattern[str]
    title_cues: tuple[Cue, ...]
    junk: re.Pattern[str]
    titles: re.Pattern[str]
    reconciling: Reconciling
    headings: dict[str, Part]
    heading_words: re.Pattern[str]
    first_headings: re.Pattern[str]
    whole_headings: dict[str, Part]
    metadata: frozenset[str]
    published: dict[str, tuple[VerdictName | None, PaceName | None]]
    published_words: re.Pattern[str]
    section_verdict: re.Pattern[str]
    answers: dict[str, bool]

    def unit(self, word: str) -> UnitWord | None:
        """The entry of a unit, of the numerator where it is a ratio of units (`台/万人`)."""
        return self.units.get(word) or self.units.get(word.split("/")[0])

    def dimension(self, word: str) -> str:
        """What a unit measures (`面积`); a ratio of units measures `numerator/denominator`, an unknown one itself."""
        entry = self.units.get(word)
        return entry.dimension if entry else word

    def same_unit(self, one: str, other: str) -> bool:
        """Whether two units are the same, spelled alike or not (`名` and `人`)."""
        return self._plain(one) == self._plain(other)

    def _plain(self, word: str) -> str:
        entry = self.units.get(word)
        return entry.same_as if entry else word
