"""Numbers as Chinese documents write them."""

import re
from decimal import Decimal

_DIGITS = {c: i for i, c in enumerate("零一二三四五六七八九")} | {"两": 2, "〇": 0}
_SMALL = {"十": 10, "百": 100, "千": 1000}
_LARGE = {"万": 10**4, "亿": 10**8}
_PLAIN = re.compile(r"[零一二三四五六七八九]{2,}")


def chinese_number(text: str) -> Decimal | None:
    """The value of a Chinese numeral, None where it is not a well-formed one.

    >>> chinese_number("一千二百"), chinese_number("两万三"), chinese_number("十五点六"), chinese_number("百姓")
    (Decimal('1200'), Decimal('23000'), Decimal('15.6'), None)
    """
    whole, point, places = text.partition("点")
    if point:
        value = chinese_number(whole)
        told = bool(places) and value is not None and all(c in _DIGITS for c in places)
        return Decimal(f"{value}.{''.join(str(_DIGITS[c]) for c in places)}") if told else None
    if not text or any(c not in _DIGITS and c not in _SMALL and c not in _LARGE for c in text):
        return None
    if _PLAIN.fullmatch(text):
        return Decimal("".join(str(_DIGITS[c]) for c in text))
    return _sections(text)


def _sections(text: str) -> Decimal | None:
    """Split at 亿 and 万, the largest first; each section is below ten thousand."""
    for word, factor in (("亿", 10**8), ("万", 10**4)):
        if word in text:
            head, _, tail = text.rpartition(word)
            high = _sections(head) if head else Decimal(1)
            if high is None:
                return None
            if len(tail) == 1 and tail in _DIGITS:
                return high * factor + _DIGITS[tail] * factor // 10
            low = _sections(tail) if tail else Decimal(0)
            return None if low is None or low >= factor else high * factor + low
    return _below_ten_thousand(text)


def _below_ten_thousand(text: str) -> Decimal | None:
    total, digit, last = 0, None, 10**4
    for c in text:
        if c in _SMALL:
            factor = _SMALL[c]
            if factor >= last or digit == 0:
                return None
            total += (1 if digit is None else digit) * factor
            digit, last = None, factor
        elif digit not in (None, 0) or (c == "零" and digit == 0):
            return None
        else:
            digit = _DIGITS[c]
    if digit and last in (100, 1000) and text[-2:-1] in _SMALL:
        return Decimal(total + digit * last // 10)
    return Decimal(total + (digit or 0))


def multiplier(text: str) -> int:
    """The product of the multiplier characters of `text` (`百万` 1000000); 1 for none."""
    factor = 1
    for c in text:
        factor *= _SMALL.get(c) or _LARGE.get(c) or 1
    return factor
