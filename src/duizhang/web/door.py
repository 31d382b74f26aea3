"""The door: the only file of the office that imports the engine. Bytes or text in, plain frozen rows with spans out."""

import hashlib
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from functools import cache
from typing import Any

from duizhang import engine
from duizhang.api import sound
from duizhang.judge.colour import colour
from duizhang.judge.pace import pace
from duizhang.judge.score import places
from duizhang.judge.score import score as score_figures
from duizhang.lexicon.load import load_lexicon
from duizhang.lexicon.profile import Profile, load_profile
from duizhang.lexicon.score import FOLDER, BadScoreRule, ScoreRule, read_score_rule, score_rule_names
from duizhang.lexicon.shape import Lexicon
from duizhang.model.document import Block, Document, Place
from duizhang.model.outcome import Outcome
from duizhang.model.result import Result
from duizhang.model.score import Figure, Line, Sheet, Step
from duizhang.model.span import Span
from duizhang.model.target import Target
from duizhang.model.verdict import Verdict
from duizhang.read import Unreadable, read
from duizhang.report.reasons import reason_in_english
from duizhang.report.score import STEP_WORDS, rounding_words
from duizhang.report.words import COLOUR_SHAPES, FINDING_WORDS, PACE_WORDS, VERDICT_SHAPES, VERDICT_WORDS
from duizhang.web.reading import (
    Anchor,
    Answered,
    Audited,
    Promise,
    ReadBlock,
    ReadCheck,
    ReadFinding,
    ReadPiece,
    ReadResult,
    ReadRow,
    ReadTarget,
    ScoreFigure,
    ScoreLine,
    ScorePart,
    ScoreRuleRead,
    ScoreSheet,
    ScoreStep,
    ScoreSum,
)

__all__ = ["COLOUR_SHAPES", "FINDING_WORDS", "PACE_WORDS", "VERDICT_SHAPES", "VERDICT_WORDS", "BadScoreRule", "Unreadable", "answer_text", "audit_bytes", "audit_text", "colour_rule", "places", "reason_in_english", "score_rule", "score_rule_texts", "scored"]


def answer_text(
    text: str, promised: Sequence[str], promises: Sequence[Promise], *, year: int, as_of: date, profile: str = "default"
) -> Answered:
    """How the report `text` answers `promises`, which stand in the lines `promised`, as it looks at the end of `as_of`."""
    lines = [*promised, *(_in_words(p) for p in promises if p.line is None)]
    document = _typed([*lines, *(text.splitlines() or [""])])
    rule = _profile(profile)
    promised_blocks = len([line for line in lines if line.strip()])
    outcome = engine.answer(
        document, promised_blocks, _lexicon(), rule, confirm=lambda read: _confirmed(read, lines, promises), year=year, as_of=as_of
    )
    promise_of = {p.code: p for p in promises}
    here = len(lines)
    return Answered(
        results=tuple(_moved(_result(document, r, year), here) for r in outcome.results),
        targets=tuple(_by_curve(document, v, promise_of[v.target.id], rule, year, here) for v in outcome.verdicts),
        checks=tuple(
            ReadCheck(at=_lifted(_anchor(document, c.span), here), holds=c.holds, because=c.because)
            for c in outcome.checks
            if c.span.block > here
        ),
        findings=tuple(
            ReadFinding(type=f.type, at=_lifted(_anchor(document, f.span), here), because=f.because, severity=f.severity)
            for f in outcome.findings
            if f.span.block > here
        ),
        profile=rule.name,
    )


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
    blank = Document(name="-", sha256="", media_type="text/plain", blocks=())
    document = read(text.encode(), "-") if text.strip() else blank
    return _plain(engine.audit(document, _lexicon(), _profile(profile), year=year, as_of=as_of))


def colour_rule(name: str = "default") -> tuple[str, str]:
    """What a rule of colours is called, and where it was published, as one line each."""
    rule = _profile(name)
    return rule.title, rule.source


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


def _result(document: Document, r: Result, year: int | None = None) -> ReadResult:
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
        until=_until(r, year),
    )


def _anchor(document: Document, span: Span) -> Anchor:
    return Anchor(line=span.block, start=span.start, end=span.end, quote=document.quote(span))


def _until(r: Result, year: int | None) -> date | None:
    last = r.period.last if r.period and r.period.form in ("cumulative", "as_of") else None
    return last.in_year(year) if last is not None and year else None


def _typed(lines: Sequence[str]) -> Document:
    """Lines as a document; a block's number is its line's."""
    blocks = tuple(Block(number=n, text=line, place=Place(line=n)) for n, line in enumerate(lines, 1) if line.strip())
    digest = hashlib.sha256("\n".join(lines).encode()).hexdigest()
    return Document(name="-", sha256=digest, media_type="text/plain", blocks=blocks)


def _in_words(p: Promise) -> str:
    return f"{p.indicator}{p.value.normalize():f}{p.unit}"


def _confirmed(read: tuple[Target, ...], lines: Sequence[str], promises: Sequence[Promise]) -> tuple[Target, ...]:
    """Each promise as it was confirmed, with the words of the one that was read in its place."""
    by_hand = iter(range(len(lines) - sum(p.line is None for p in promises) + 1, len(lines) + 1))
    targets = []
    for p in promises:
        line = p.line or next(by_hand)
        start, end = (p.start or 0, p.end or len(lines[line - 1])) if p.line else (0, len(lines[line - 1]))
        span = Span(line, start, end)
        found = next((t for t in read if t.span.overlaps(span) and (t.value == p.value or not p.line)), None)
        found = found or next((t for t in read if t.figure.overlaps(span)), None)
        targets.append(_with(found or _unread(p, span, lines[line - 1]), p))
    return tuple(sorted(targets, key=lambda t: t.span))


def _with(target: Target, p: Promise) -> Target:
    said: dict[str, Any] = {"op": p.op, "kind": p.kind}
    return replace(
        target, id=p.code, value=p.value, upper=p.upper, unit=p.unit, indicator=p.indicator, scope=p.scope or None,
        hedge=p.hedge or None, deadline=p.deadline or target.deadline, **said,
    )  # fmt: skip


def _unread(p: Promise, span: Span, line: str) -> Target:
    return Target(
        id=p.code, row="r001", span=span, figure=span, indicator=p.indicator, words=line[span.start : span.end],
        op=">=", value=p.value, unit=p.unit, kind="level",
    )  # fmt: skip


def _by_curve(document: Document, verdict: Verdict, p: Promise, rule: Profile, year: int, here: int) -> ReadTarget:
    """As judged; where the plan states how much is due by now, pace and colour by that."""
    read = _target(document, verdict)
    if read.result is not None and verdict.result is not None:
        read = replace(read, result=_moved(_result(document, verdict.result, year), here))
    if p.elapsed is None or not read.pace or p.kind != "level":
        return read
    speed = pace(verdict.pairing, p.elapsed, rule.tolerance)
    return replace(read, pace=speed or "", colour=colour(rule, verdict.name, speed, verdict.completion, p.elapsed))


def _moved(result: ReadResult, here: int) -> ReadResult:
    return replace(result, at=_lifted(result.at, here))


def _lifted(at: Anchor, lines: int) -> Anchor:
    return replace(at, line=at.line - lines)


def score_rule_texts() -> dict[str, str]:
    """The rules of scoring that ship, name → text of the file."""
    return {name: (FOLDER / f"{name}.toml").read_text(encoding="utf-8") for name in score_rule_names()}


def score_rule(text: str) -> ScoreRuleRead:
    """The rule written in `text`, its examples recomputed.

    Errors: BadScoreRule.
    """
    rule = _score_rule(text)
    return ScoreRuleRead(
        name=rule.name, title=rule.title, source=rule.source, document=_document(rule), quote=rule.quote, rounding=rounding_words(rule), digits=rule.rounding.digits,
        half_up=rule.rounding.mode == "half_up", gaps=tuple(rule.gaps),
        parts=tuple(ScorePart(name=p.name, word=p.word, says=p.says, family=_family(p), minus=p.sign == "minus") for p in rule.part),
    )  # fmt: skip


def scored(text: str, figures: Sequence[ScoreFigure], *, year: int, units: Sequence[str] = ()) -> tuple[ScoreSheet, ...]:
    """A sheet for each of `units` and each unit that the figures name, by the rule written in `text`.

    Errors: BadScoreRule.
    """
    rule = _score_rule(text)
    known = [Figure(source=f.key, **{name: getattr(f, name) for name in _FIGURE}) for f in figures]
    return tuple(_score_sheet(rule, sheet) for sheet in score_figures(rule, known, year=year, units=units))


_FIGURE = ("unit", "part", "item", "weight", "target", "actual", "points", "rank", "among", "revised", "reported", "approved")


@cache
def _score_rule(text: str) -> ScoreRule:
    return sound(read_score_rule(text, "考核规则"))


def _document(rule: ScoreRule) -> str:
    return f"{rule.place}《{rule.document}》" + (f"（{rule.date}）" if rule.date else "")


def _family(part: Any) -> str:
    return str(type(part).__struct_config__.tag)


def _score_sheet(rule: ScoreRule, sheet: Sheet) -> ScoreSheet:
    sums = tuple(ScoreSum(name=s.name, word=s.word, score=s.score, steps=_steps(s.steps)) for s in sheet.sums)
    return ScoreSheet(unit=sheet.unit, total=sheet.total, lost=sheet.lost, lines=tuple(_score_line(rule, line) for line in sheet.lines), sums=sums)


def _score_line(rule: ScoreRule, line: Line) -> ScoreLine:
    part, f = rule.part_named(line.part), line.figure
    assert part is not None
    return ScoreLine(
        key=f.source if f else "", part=line.part, word=line.word, item=line.item, family=_family(part), minus=part.sign == "minus",
        weight=f and f.weight, target=f and f.target, actual=f and f.actual, points=getattr(part, "each", None) if f is None or f.points is None else f.points,
        score=line.score, missing=line.missing, steps=_steps(line.steps),
    )  # fmt: skip


def _steps(steps: Sequence[Step]) -> tuple[ScoreStep, ...]:
    return tuple(ScoreStep(kind=s.kind, word=STEP_WORDS[s.kind], text=s.text) for s in steps)
