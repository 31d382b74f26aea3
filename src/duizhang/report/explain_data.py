"""An explanation as JSON: what `duizhang explain --format json` prints; targets, results and checks as in the contract."""

from typing import Any

import msgspec

from duizhang.model.explanation import CandidateTrace, Explanation, FigureTrace, SentenceTrace, VerdictTrace
from duizhang.model.period import Day
from duizhang.model.span import Span
from duizhang.report.data import contract, json_number

_READ = ("id", "line", "start", "end", "quote", "indicator", "scope", "op", "value", "upper", "unit", "kind", "hedge", "implied", "deadline")


def data(explanation: Explanation) -> dict[str, Any]:
    """`sentences` with their steps, `targets`, `results`, `checks`; of two sentences also `candidates` and `findings`.

    A lone sentence is read both as promise and as report: its targets carry no verdict.
    """
    full: dict[str, Any] = dict(contract(explanation.outcome))
    out = {"sentences": [_sentence(s, explanation) for s in explanation.sentences]}
    if not explanation.paired:
        targets = [{key: t[key] for key in _READ} for t in full["targets"]]
        return out | {"targets": targets, "results": full["results"], "checks": full["checks"]}
    targets = [t | _compared(v) for t, v in zip(full["targets"], explanation.verdicts, strict=True)]
    candidates = [_candidate(c) for c in explanation.candidates]
    return out | {"targets": targets, "candidates": candidates} | {k: full[k] for k in ("results", "checks", "findings")}


def dumps(explanation: Explanation) -> bytes:
    """`data` as indented UTF-8 JSON."""
    return msgspec.json.format(msgspec.json.encode(data(explanation)), indent=2) + b"\n"


def _sentence(s: SentenceTrace, explanation: Explanation) -> dict[str, Any]:
    text = explanation.outcome.document.block(s.block).text
    return {
        "line": s.block,
        "text": text,
        "view": s.view,
        "names": [_words(text, n) for n in s.names],
        "figures": [_figure(text, f) for f in s.figures],
        "periods": [
            _words(text, p.span) | {"form": p.form, "from": _day(p.start), "to": _day(p.end), "as_of": _day(p.as_of)}
            for p in s.reading.periods
        ],
        "ranks": [_words(text, r.span) | {"value": r.value, "of": r.of} for r in s.reading.ranks],
        "bad_dates": [_words(text, b.span) | {"because": b.because} for b in s.reading.bad_dates],
    }


def _figure(text: str, f: FigureTrace) -> dict[str, Any]:
    q = f.quantity
    return _words(text, q.span) | {
        "figure": text[q.figure.start : q.figure.end],
        "rule": q.rule,
        "value": json_number(q.value),
        "upper": None if q.upper is None else json_number(q.upper),
        "factor": f.factor,
        "unit": q.unit,
        "before": f.before,
        "behind": f.behind,
        "comparator": q.comparator,
        "hedge": q.hedge,
        "kind": q.kind,
        "base": q.base,
        "sign": q.sign,
        "role": f.role,
        "subject": f.subject,
        "verb": f.verb,
        "delivers": f.delivers,
    }


def _candidate(c: CandidateTrace) -> dict[str, Any]:
    return {
        "target": c.target.id,
        "result": {"line": c.result.span.block, "start": c.result.span.start, "end": c.result.span.end},
        "likeness": round(c.likeness, 4),
        "near": c.near,
        "far": c.far,
        "missing": c.missing,
        "strange": c.strange,
        "head": c.head,
        "objection": c.objection,
        "considered": c.considered,
        "chosen": c.chosen,
    }


def _compared(trace: VerdictTrace) -> dict[str, Any]:
    return {
        "likeness": round(trace.verdict.pairing.likeness, 4),
        "runner_up": round(trace.verdict.pairing.runner_up, 4),
        "compared": None if trace.compared is None else json_number(trace.compared),
        "elapsed": None if trace.elapsed is None else round(float(trace.elapsed), 4),
    }


def _words(text: str, span: Span) -> dict[str, Any]:
    return {"start": span.start, "end": span.end, "quote": text[span.start : span.end]}


def _day(day: Day | None) -> str | None:
    return None if day is None else str(day)
