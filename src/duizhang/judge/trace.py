"""The numbers that a verdict compared."""

from collections.abc import Sequence
from datetime import date

from duizhang.judge.compare import value_for
from duizhang.judge.pace import elapsed_for
from duizhang.model.explanation import VerdictTrace
from duizhang.model.verdict import Verdict


def trace_verdicts(verdicts: Sequence[Verdict], *, as_of: date | None, year: int | None) -> tuple[VerdictTrace, ...]:
    """Each verdict with the result as seen from its promise and the share of the year behind its pace."""
    return tuple(_trace(v, as_of, year) for v in verdicts)


def _trace(v: Verdict, as_of: date | None, year: int | None) -> VerdictTrace:
    if v.result is None or v.pairing.objection:
        return VerdictTrace(verdict=v, compared=None, elapsed=None)
    return VerdictTrace(
        verdict=v, compared=value_for(v.target, v.result), elapsed=elapsed_for(v.pairing, as_of, year)
    )
