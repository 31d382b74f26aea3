"""The door: the only file of the office that imports the engine. Bytes or text in, plain frozen rows with spans out."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cache

from duizhang import engine
from duizhang.lexicon.load import load_lexicon
from duizhang.lexicon.profile import Profile, load_profile
from duizhang.lexicon.shape import Lexicon
from duizhang.model.document import Document
from duizhang.model.outcome import Outcome
from duizhang.model.result import Result
from duizhang.model.span import Span
from duizhang.model.verdict import Verdict
from duizhang.read import Unreadable, read
from duizhang.report.words import COLOUR_SHAPES, FINDING_WORDS, PACE_WORDS, VERDICT_SHAPES, VERDICT_WORDS

__all__ = ["COLOUR_SHAPES", "FINDING_WORDS", "PACE_WORDS", "VERDICT_SHAPES", "VERDICT_WORDS", "Audited", "Unreadable", "audit_bytes", "audit_text"]


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


def audit_bytes(
    content: bytes, name: str, *, year: int | None = None, as_of: date | None = None, profile: str = "default"
) -> Audited:
    """What the engine reads in the bytes of a file called `name`.

    Errors: Unreadable, one sentence that names the file, what is wrong and how to mend it.
    """
    document = read(content, name)
    return _plain(engine.audit(document, _lexicon(), _profile(profile), year=year, as_of=as_of))


def audit_text(text: str, *, year: int | None = None, as_of: date | None = None, profile: str = "default") -> Audited:
    """What an auditor would see in a text as it is being typed: promise and report lines in one text, or either alone."""
    return audit_bytes(text.encode(), "-", year=year, as_of=as_of, profile=profile)


@cache
def _lexicon() -> Lexicon:
    return load_lexicon()


@cache
def _profile(name: str) -> Profile:
    return load_profile(name)


def _plain(outcome: Outcome) -> Audited:
    document, masthead = outcome.document, outcome.masthead
    return Audited(
        name=document.name,
        sha256=document.sha256,
        media_type=document.media_type,
        title=masthead.title or "",
        year=masthead.year,
        published=masthead.date,
        as_of=outcome.as_of,
        profile=outcome.profile_name,
        profile_source=outcome.profile_source,
        blocks=tuple(ReadBlock(number=b.number, text=b.text, place=str(b.place)) for b in document.blocks),
        rows=tuple(
            ReadRow(
                id=r.id,
                field=r.field,
                target_lines=r.target_blocks,
                report_lines=r.report_blocks,
                units=tuple((u.name, u.role) for u in r.units),
                pieces=tuple(ReadPiece(part=p.part, heading=p.heading, at=_anchor(document, p.span)) for p in r.pieces),
            )
            for r in outcome.rows
        ),
        targets=tuple(_target(document, v) for v in outcome.verdicts),
        results=tuple(_result(document, r) for r in outcome.results),
        findings=tuple(
            ReadFinding(type=f.type, at=_anchor(document, f.span), because=f.because, severity=f.severity)
            for f in outcome.findings
        ),
    )


def _target(document: Document, verdict: Verdict) -> ReadTarget:
    t = verdict.target
    return ReadTarget(
        id=t.id,
        row=t.row,
        at=_anchor(document, t.span),
        indicator=t.indicator,
        scope=t.scope or "",
        op=t.op,
        value=t.value,
        upper=t.upper,
        unit=t.unit,
        kind=t.kind,
        hedge=t.hedge or "",
        implied=t.implied,
        deadline=t.deadline,
        result=_result(document, verdict.result) if verdict.result else None,
        verdict=verdict.name,
        pace=verdict.pace or "",
        colour=verdict.colour,
        completion=verdict.completion,
        confidence=verdict.confidence,
        because=verdict.because,
        settles=verdict.settles or "",
    )


def _result(document: Document, r: Result) -> ReadResult:
    return ReadResult(
        row=r.row,
        at=_anchor(document, r.span),
        indicator=r.indicator,
        value=r.value,
        upper=r.upper,
        unit=r.unit,
        kind=r.kind,
        period=r.period_words or "",
        full_year=r.full_year,
        estimate=r.estimate,
    )


def _anchor(document: Document, span: Span) -> Anchor:
    return Anchor(line=span.block, start=span.start, end=span.end, quote=document.quote(span))
