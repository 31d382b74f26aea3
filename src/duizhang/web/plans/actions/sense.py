"""What a target must be to be held against a result."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from duizhang.web.ledger.refusal import Refused


def refuse_nonsense(values: Mapping[str, Any]) -> None:
    """`values` as in `values.target_values`.

    Errors: Refused for a range without its upper end, or one whose upper end lies below.
    """
    upper = values.get("upper")
    if values.get("op") == "range" and (upper is None or Decimal(upper) < Decimal(values["value"])):
        raise Refused("区间要有上限，且不小于下限 (a range needs its upper end)")
    if values.get("op") != "range" and upper is not None:
        raise Refused("只有区间才填上限；请改比较方式或清空上限 (only a range has an upper end)")
