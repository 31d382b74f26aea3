"""What the engine sees in a text that is being written: figures and the promises they answer, sums, doubts."""

from typing import Any

from duizhang.web.api.shapes import Figure, Given, Quote
from duizhang.web.cycles.reading import Seen


class FigureGiven(Given):
    """A figure that was read; `target` is the key of the promise it answers, with what follows."""

    at: Quote
    indicator: str
    value: Figure
    upper: Figure | None
    unit: str
    kind: str
    period: str
    target: int | None
    verdict: str
    pace: str
    colour: str
    completion: Figure | None
    because: str


class OpenGiven(Given):
    """A promise without a figure, and what the text says of it all the same."""

    target: int
    promise: str
    verdict: str
    because: str


class SumGiven(Given):
    """A relation of the text, recomputed."""

    at: Quote
    holds: bool
    because: str


class DoubtGiven(Given):
    """A doubt."""

    at: Quote
    type: str
    severity: str
    because: str


class CheckGiven(Given):
    """All of it, in the order of the text."""

    profile: str
    figures: list[FigureGiven]
    open: list[OpenGiven]
    sums: list[SumGiven]
    doubts: list[DoubtGiven]


def check_given(seen: Seen) -> dict[str, Any]:
    """As it goes out."""
    return {
        "profile": seen.answered.profile,
        "figures": [_figure(f) for f in seen.figures],
        "open": [{"target": t.pk, "promise": str(t), "verdict": r.verdict, "because": r.because} for t, r in seen.open],
        "sums": [{"at": c.at, "holds": c.holds, "because": c.because} for c in (*seen.holding, *seen.failing)],
        "doubts": [{"at": d.at, "type": d.type, "severity": d.severity, "because": d.because} for d in seen.doubts],
    }


def _figure(figure: Any) -> dict[str, Any]:
    read, judged = figure.result, figure.judged
    said = {name: getattr(read, name) for name in ("at", "indicator", "value", "upper", "unit", "kind", "period")}
    follows = {name: getattr(judged, name) if judged else "" for name in ("verdict", "pace", "colour", "because")}
    return {**said, **follows, "target": figure.target.pk if figure.target else None, "completion": judged.completion if judged else None}
