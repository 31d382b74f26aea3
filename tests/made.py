"""Targets and results made by hand, for tests that want no document."""

from decimal import Decimal
from typing import Any

from duizhang.model.result import Result
from duizhang.model.span import Span
from duizhang.model.target import Target

_FIGURE = Span(1, 0, 2)


def target(indicator: str, value: float, unit: str = "个", **more: Any) -> Target:
    """A promise of `indicator`; `more` overrides any field."""
    given: dict[str, Any] = {
        "id": "t1", "row": "r1", "span": _FIGURE, "figure": _FIGURE, "words": indicator, "op": ">=", "kind": "level"
    }
    return Target(indicator=indicator, value=Decimal(str(value)), unit=unit, **(given | more))


def result(indicator: str, value: float, unit: str = "个", **more: Any) -> Result:
    """A reported figure of `indicator`; `more` overrides any field."""
    given: dict[str, Any] = {"row": "r1", "span": _FIGURE, "figure": _FIGURE, "words": indicator, "kind": "level"}
    return Result(indicator=indicator, value=Decimal(str(value)), unit=unit, **(given | more))
