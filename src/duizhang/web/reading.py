"""What the office knows of a document that was read: plain frozen rows with spans, no engine class among them."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class Anchor:
    """Words of the document: `quote` is exactly the characters `start` to `end` of block `line`."""

    line: int
    start: int
    end: int
    quote: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadBlock:
    """One paragraph as it stood in the file, and in words where."""

    number: int
    text: str
    place: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadPiece:
    """A stretch of a row, what it is there for (`target`, `report`, `item` …) and the heading of its column."""

    part: str
    heading: str
    at: Anchor


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadRow:
    """One line of the plan: block numbers of promise, report and units; units as (name, role)."""

    id: str
    field: str | None
    target_lines: tuple[int, ...]
    report_lines: tuple[int, ...]
    units: tuple[tuple[str, str], ...]
    pieces: tuple[ReadPiece, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadResult:
    """A reported figure and where it stands."""

    row: str
    at: Anchor
    indicator: str
    value: Decimal
    upper: Decimal | None
    unit: str
    kind: str
    period: str
    full_year: bool | None
    estimate: bool
    until: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadTarget:
    """A promise, the result that answers it (if any) and what follows."""

    id: str
    row: str
    at: Anchor
    indicator: str
    scope: str
    op: str
    value: Decimal
    upper: Decimal | None
    unit: str
    kind: str
    hedge: str
    implied: bool
    deadline: date | None
    result: ReadResult | None
    verdict: str
    pace: str
    colour: str
    completion: Decimal | None
    confidence: float
    because: str
    settles: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadFinding:
    """A doubt, anchored at the words that raise it."""

    type: str
    at: Anchor
    because: str
    severity: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Audited:
    """Everything that the engine says of one document, without a class of the engine."""

    name: str
    sha256: str
    media_type: str
    title: str
    year: int | None
    published: date | None
    as_of: date | None
    profile: str
    profile_source: str
    blocks: tuple[ReadBlock, ...]
    rows: tuple[ReadRow, ...]
    targets: tuple[ReadTarget, ...]
    results: tuple[ReadResult, ...]
    findings: tuple[ReadFinding, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadCheck:
    """A relation of the text recomputed, and whether it holds; `because` is the sum, written out."""

    at: Anchor
    holds: bool
    because: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Promise:
    """A promise that a person confirmed. `line` (1-based line of the promise's text), `start`, `end` where it was read; None
    for one written by hand. `elapsed`: the share (0..1) due by now where the plan states a curve."""

    code: str
    indicator: str
    scope: str
    op: str
    value: Decimal
    upper: Decimal | None
    unit: str
    kind: str
    hedge: str
    deadline: date | None
    line: int | None = None
    start: int | None = None
    end: int | None = None
    elapsed: Decimal | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Answered:
    """A report held against confirmed promises: anchors are those of the report, `line` its 1-based line; the `id` of each of
    `targets` is its promise's code, its `at` says nothing."""

    results: tuple[ReadResult, ...]
    targets: tuple[ReadTarget, ...]
    checks: tuple[ReadCheck, ...]
    findings: tuple[ReadFinding, ...]
    profile: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ScorePart:
    """A part of a rule of scoring: its `family` says what it scores, `word` and `says` what it is called and how it goes."""

    name: str
    word: str
    says: str
    family: str
    minus: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ScoreRuleRead:
    """A rule of scoring, with its source (`document` without its address, for papers) and what its text leaves open."""

    name: str
    title: str
    source: str
    document: str
    quote: str
    rounding: str
    digits: int
    half_up: bool
    parts: tuple[ScorePart, ...]
    gaps: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ScoreFigure:
    """What is known of one item of one unit; None is unknown, never zero. `key` comes back with its line."""

    key: str
    unit: str
    part: str
    item: str = ""
    weight: Decimal | None = None
    target: Decimal | None = None
    actual: Decimal | None = None
    points: Decimal | None = None
    rank: int | None = None
    among: int | None = None
    revised: Decimal | None = None
    reported: date | None = None
    approved: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ScoreStep:
    """One line of a working; `word` is what sort of line it is (代入)."""

    kind: str
    word: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ScoreLine:
    """One item's score, None where it could not be scored (`missing` says why). `key` is that of its figure, "" without one."""

    key: str
    part: str
    word: str
    item: str
    family: str
    minus: bool
    weight: Decimal | None
    target: Decimal | None
    actual: Decimal | None
    points: Decimal | None
    score: Decimal | None
    missing: str
    steps: tuple[ScoreStep, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ScoreSum:
    """A part, a group or the total, added up."""

    name: str
    word: str
    score: Decimal | None
    steps: tuple[ScoreStep, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ScoreSheet:
    """考核表 of one unit; `total` None as long as something that counts is unscored."""

    unit: str
    total: Decimal | None
    lost: tuple[str, ...]
    lines: tuple[ScoreLine, ...]
    sums: tuple[ScoreSum, ...]
