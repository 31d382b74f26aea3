"""An outcome as the JSON contract of DESIGN.md: what `duizhang audit --format json` prints and every other pen reads."""

from collections import Counter
from decimal import Decimal
from typing import Annotated, Any, Literal, NotRequired, TypedDict

import msgspec

from duizhang.model.check import Check, Rounding
from duizhang.model.document import Document, Masthead
from duizhang.model.finding import FINDING_TYPES, Finding, FindingType, Severity
from duizhang.model.outcome import Outcome
from duizhang.model.published import Published
from duizhang.model.quantity import Comparator, Kind
from duizhang.model.result import Result
from duizhang.model.row import Role, Row
from duizhang.model.span import Span
from duizhang.model.target import Op, Target
from duizhang.model.verdict import COLOURS, PACES, VERDICTS, ColourName, PaceName, Verdict, VerdictName

Number = int | float
Day = Annotated[str, msgspec.Meta(description="ISO 8601 day", extra_json_schema={"format": "date"})]
Line = Annotated[int, msgspec.Meta(ge=1, description="1-based physical line of a text, else the number of the block")]
Offset = Annotated[int, msgspec.Meta(ge=0, description="Unicode characters from the start of the line; ends exclude")]
Share = Annotated[float, msgspec.Meta(ge=0, le=1)]

SAFE_INTEGER = 2**53


class Anchor(TypedDict):
    """Words of the document: `quote` is exactly the characters `start` to `end` of `line`; `place` says where, in words.

    A reconciliation names the document too: `source` is its name, `source_index` its place in `sources` (0-based).
    """

    source: NotRequired[str]
    source_index: NotRequired[int]
    line: Line
    start: Offset
    end: Offset
    quote: str
    place: str


class SourceEntry(TypedDict):
    """The file that was read and what it says of itself; `as_of` is the day from which it was judged."""

    name: str
    sha256: str
    media_type: str
    title: str | None
    year: int | None
    date: Day | None
    as_of: Day | None
    role: NotRequired[Literal["plan", "report"]]


class ProfileEntry(TypedDict):
    """The rule of colours that was applied, and where it was published."""

    name: str
    source: str


class UnitEntry(TypedDict):
    """A responsible unit as named in the document; `group` is the group that the document names in its stead."""

    name: str
    role: Role
    group: str | None


class RowEntry(TypedDict):
    """One line of the plan: the lines of its promise, its report and its units."""

    id: str
    target_lines: list[Line]
    report_lines: list[Line]
    units_lines: list[Line]
    units: list[UnitEntry]
    field: str | None
    source: NotRequired[str]
    source_index: NotRequired[int]


class ResultEntry(Anchor):
    """A reported figure. `planned` and `progress` figures are not the thing itself; `row` is where it was reported."""

    row: str
    indicator: str
    value: Number
    upper: Number | None
    unit: str
    kind: Kind
    comparator: Comparator
    period: str | None
    full_year: bool | None
    estimate: bool
    planned: bool
    progress: bool


class PublishedEntry(Anchor):
    """The document's own words on how it went, and what they amount to where that is clear."""

    verdict: VerdictName | None
    pace: PaceName | None


class TargetEntry(Anchor):
    """A promise, the result that answers it, and what follows. `done` holds the words that call it complete."""

    id: str
    row: str
    indicator: str
    scope: str | None
    op: Op
    value: Number
    upper: Number | None
    unit: str
    kind: Kind
    hedge: str | None
    implied: bool
    deadline: Day | None
    result: ResultEntry | None
    done: Anchor | None
    verdict: VerdictName
    published_verdict: str | None
    published: PublishedEntry | None
    pace: PaceName | None
    colour: ColourName
    completion: Number | None
    confidence: Share
    because: str
    settles: str | None


class CheckEntry(Anchor):
    """A relation recomputed. `rounding` says under which rounding both agree; `none`: it does not hold."""

    id: str
    relation: str
    formula: str
    stated: Number
    computed: Number
    unit: str
    holds: bool
    rounding: Rounding
    because: str


class FindingEntry(Anchor):
    """A doubt that a person should look at; `beside` are the words that it does not go with, where they stand elsewhere."""

    id: str
    type: FindingType
    because: str
    severity: Severity
    beside: Anchor | None


class SummaryEntry(TypedDict):
    """Counts. The six verdicts, `pace` and `colour` count `targets` and `implied` together."""

    rows: int
    targets: int
    implied: int
    met: int
    not_met: int
    not_reported: int
    not_comparable: int
    stated_done: int
    pending: int
    pace: dict[PaceName, int]
    colour: dict[ColourName, int]
    results: int
    checks: int
    checks_failing: int
    findings: dict[FindingType, int]


class Contract(TypedDict):
    """Everything that an audit found in one document, or a reconciliation in several: `sources`, the plan first."""

    source: SourceEntry
    sources: NotRequired[list[SourceEntry]]
    profile: ProfileEntry
    rows: list[RowEntry]
    targets: list[TargetEntry]
    results: list[ResultEntry]
    checks: list[CheckEntry]
    findings: list[FindingEntry]
    summary: SummaryEntry


def contract(outcome: Outcome) -> Contract:
    """`outcome` in the shape of the contract: JSON types only, dates ISO, every anchored thing with its quote."""
    document = outcome.document
    made: Contract = {
        "source": _source(outcome.sides[0].document if outcome.sides else document, outcome.masthead, outcome),
        "profile": {"name": outcome.profile_name, "source": outcome.profile_source},
        "rows": [_row(document, row) for row in outcome.rows],
        "targets": [_target(document, verdict) for verdict in outcome.verdicts],
        "results": [_result(document, result) for result in outcome.results],
        "checks": [_check(document, check, number) for number, check in enumerate(outcome.checks, 1)],
        "findings": [_finding(document, finding, number) for number, finding in enumerate(outcome.findings, 1)],
        "summary": _summary(outcome),
    }
    if outcome.sides:
        made["sources"] = [{**_source(s.document, s.masthead, outcome), "role": s.role} for s in outcome.sides]
    return made


def dumps(outcome: Outcome) -> bytes:
    """The contract as one line of UTF-8 JSON, without a newline at its end."""
    return msgspec.json.encode(contract(outcome))


def _source(document: Document, masthead: Masthead, outcome: Outcome) -> SourceEntry:
    return {
        "name": document.name,
        "sha256": document.sha256,
        "media_type": document.media_type,
        "title": masthead.title,
        "year": masthead.year,
        "date": masthead.date.isoformat() if masthead.date else None,
        "as_of": outcome.as_of.isoformat() if outcome.as_of else None,
    }


def _row(document: Document, row: Row) -> RowEntry:
    entry: RowEntry = {
        "id": row.id,
        "target_lines": [document.home(b)[1] for b in row.target_blocks],
        "report_lines": [document.home(b)[1] for b in row.report_blocks],
        "units_lines": [document.home(b)[1] for b in row.unit_blocks],
        "units": [{"name": unit.name, "role": unit.role, "group": unit.group} for unit in row.units],
        "field": row.field,
    }
    if document.sources and row.pieces:
        at, _ = document.home(row.pieces[0].span.block)
        entry["source"], entry["source_index"] = document.sources[at].name, at
    return entry


def _target(document: Document, verdict: Verdict) -> TargetEntry:
    target = verdict.target
    done = verdict.pairing.done
    return {
        "id": target.id,
        "row": target.row,
        **_anchor(document, target.span),
        "indicator": target.indicator,
        "scope": target.scope,
        "op": target.op,
        "value": json_number(target.value),
        "upper": _number_or_none(target.upper),
        "unit": target.unit,
        "kind": target.kind,
        "hedge": target.hedge,
        "implied": target.implied,
        "deadline": target.deadline.isoformat() if target.deadline else None,
        "result": _answer(document, target, verdict.result) if verdict.result else None,
        "done": _anchor(document, done) if done else None,
        "verdict": verdict.name,
        "published_verdict": document.quote(verdict.published.span) if verdict.published else None,
        "published": _published(document, verdict.published) if verdict.published else None,
        "pace": verdict.pace,
        "colour": verdict.colour,
        "completion": _number_or_none(verdict.completion),
        "confidence": verdict.confidence,
        "because": verdict.because,
        "settles": verdict.settles,
    }


def _answer(document: Document, target: Target, result: Result) -> ResultEntry:
    """The figure as held against its promise: against a decline a fall of 8 is 8, a rise of 8 is -8."""
    entry = _result(document, result)
    if target.kind == "decline" and result.kind in ("growth", "decline"):
        entry["value"] = -entry["value"]
        entry["upper"] = None if entry["upper"] is None else -entry["upper"]
    return entry


def _result(document: Document, result: Result) -> ResultEntry:
    return {
        "row": result.row,
        **_anchor(document, result.span),
        "indicator": result.indicator,
        "value": json_number(result.value),
        "upper": _number_or_none(result.upper),
        "unit": result.unit,
        "kind": result.kind,
        "comparator": result.comparator,
        "period": result.period_words,
        "full_year": result.full_year,
        "estimate": result.estimate,
        "planned": result.planned,
        "progress": result.progress,
    }


def _published(document: Document, published: Published) -> PublishedEntry:
    return {**_anchor(document, published.span), "verdict": published.verdict, "pace": published.pace}


def _check(document: Document, check: Check, number: int) -> CheckEntry:
    return {
        "id": f"c{number:04}",
        **_anchor(document, check.span),
        "relation": check.relation,
        "formula": check.formula,
        "stated": json_number(check.stated),
        "computed": json_number(check.computed),
        "unit": check.unit,
        "holds": check.holds,
        "rounding": check.rounding,
        "because": check.because,
    }


def _finding(document: Document, finding: Finding, number: int) -> FindingEntry:
    return {
        "id": f"f{number:04}",
        "type": finding.type,
        **_anchor(document, finding.span),
        "because": finding.because,
        "severity": finding.severity,
        "beside": _anchor(document, finding.beside) if finding.beside else None,
    }


def _summary(outcome: Outcome) -> SummaryEntry:
    verdicts = Counter(verdict.name for verdict in outcome.verdicts)
    paces = Counter(verdict.pace for verdict in outcome.verdicts)
    colours = Counter(verdict.colour for verdict in outcome.verdicts)
    findings = Counter(finding.type for finding in outcome.findings)
    implied = sum(verdict.target.implied for verdict in outcome.verdicts)
    summary: Any = {
        "rows": len(outcome.rows),
        "targets": len(outcome.verdicts) - implied,
        "implied": implied,
        **{name: verdicts[name] for name in VERDICTS},
        "pace": {name: paces[name] for name in PACES},
        "colour": {name: colours[name] for name in COLOURS},
        "results": len(outcome.results),
        "checks": len(outcome.checks),
        "checks_failing": sum(not check.holds for check in outcome.checks),
        "findings": {name: findings[name] for name in FINDING_TYPES if findings[name]},
    }
    return summary  # type: ignore[no-any-return]


def _anchor(document: Document, span: Span) -> Anchor:
    at, line = document.home(span.block)
    anchor: Anchor = {
        "line": line,
        "start": span.start,
        "end": span.end,
        "quote": document.quote(span),
        "place": str(document.block(span.block).place),
    }
    if document.sources:
        anchor["source"], anchor["source_index"] = document.sources[at].name, at
    return anchor


def json_number(value: Decimal) -> Number:
    """`Decimal("3.0")` is 3, `Decimal("4.1")` is 4.1; what no reader of JSON holds exactly as integer is a float."""
    if value == value.to_integral_value() and abs(value) < SAFE_INTEGER:
        return int(value)
    return float(value)


def _number_or_none(value: Decimal | None) -> Number | None:
    return None if value is None else json_number(value)
