"""Figures of a sheet as a person reads them."""

from decimal import Decimal, InvalidOperation
from typing import Any


def score_words(value: Any) -> str:
    """Without idle zeros; text from a sheet's content likewise.

    >>> score_words(Decimal("82.8000")), score_words("500.000000"), score_words(None), score_words("-0.5")
    ('82.8', '500', '', '-0.5')
    """
    if value is None or value == "":
        return ""
    try:
        text = f"{Decimal(value):f}"
    except InvalidOperation:
        return str(value)
    return text.rstrip("0").rstrip(".") if "." in text else text
