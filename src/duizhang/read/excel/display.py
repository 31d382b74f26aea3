"""A number as the sheet shows it: percentages, thousands, decimals and dates by the cell's format code.

Format codes: ECMA-376 part 1, 18.8.30 (numFmt), the built-in ones as in Chinese editions. What is not understood is shown as a plain number.
"""

import re
from datetime import datetime, timedelta
from decimal import ROUND_HALF_UP, Decimal

BUILT_IN = {
    0: "General", 1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 9: "0%", 10: "0.00%", 11: "0.00E+00", 12: "# ?/?", 13: "# ??/??",
    14: "yyyy-mm-dd", 15: "d-mmm-yy", 16: "d-mmm", 17: "mmm-yy", 18: "h:mm AM/PM", 19: "h:mm:ss AM/PM", 20: "h:mm", 21: "h:mm:ss",
    22: "yyyy-mm-dd h:mm", 27: 'yyyy"年"m"月"', 28: 'm"月"d"日"', 29: 'm"月"d"日"', 30: "m-d-yy", 31: 'yyyy"年"m"月"d"日"',
    32: 'h"时"mm"分"', 33: 'h"时"mm"分"ss"秒"', 36: 'yyyy"年"m"月"', 37: "#,##0", 38: "#,##0", 39: "#,##0.00", 40: "#,##0.00",
    45: "mm:ss", 46: "[h]:mm:ss", 47: "mm:ss", 48: "##0.0E+0", 49: "@",
    50: 'yyyy"年"m"月"', 51: 'm"月"d"日"', 52: 'yyyy"年"m"月"', 53: 'm"月"d"日"', 54: 'm"月"d"日"', 57: 'yyyy"年"m"月"', 58: 'm"月"d"日"',
}  # fmt: skip
_TOKEN = re.compile(r'"([^"]*)"|\\(.)|_(.)|\*(.)|\[([^\]]*)\]|(AM/PM|上午/下午|[yY]+|[mM]+|[dD]+|[hH]+|[sS]+|[aA]{3,4})|(E[+-]0+|General|[0#?]|.)', re.S)
_DATE_LETTERS = set("ymdhsa")
_FIRST_1900, _FIRST_1904 = datetime(1899, 12, 30), datetime(1904, 1, 1)
_LAST_SERIAL = 2_958_465
_MOST = 1e15
_WEEKDAYS = "一二三四五六日"


def shown_number(value: float, code: str, *, since_1904: bool = False) -> str:
    """`value` as displayed under the format `code`.

    >>> [shown_number(0.955, c) for c in ("0.0%", "General")], shown_number(12345.6, "#,##0.00"), shown_number(45230, 'yyyy"年"m"月"d"日"')
    (['95.5%', '0.955'], '12,345.60', '2023年10月31日')
    """
    if not abs(value) < _MOST:
        return plain_number(value)
    section, negative = _section(value, code)
    tokens = _TOKEN.findall(section)
    if any(t[5] for t in tokens):
        return _shown_date(value, tokens, since_1904) or plain_number(value)
    if any(t[6].startswith("E") or t[6] in ("/", "@", "General") for t in tokens) or not any(t[6] in ("0", "#", "?") and t[6] for t in tokens):
        return _around_general(value, tokens)
    return _shown_digits(value, tokens, negative)


def plain_number(value: float) -> str:
    """`value` in the fifteen digits that a sheet keeps, without the noise of binary fractions.

    >>> plain_number(0.1 + 0.2), plain_number(1230.0), plain_number(1e-7)
    ('0.3', '1230', '0.0000001')
    """
    if value != value or value in (float("inf"), float("-inf")) or abs(value) >= 1e21:
        return str(value)
    return f"{Decimal(f'{value:.15g}').normalize():f}"


def _section(value: float, code: str) -> tuple[str, bool]:
    """The part of the code for this sign, and whether that part has to write the minus itself."""
    parts = re.findall(r'((?:"[^"]*"|\\.|\[[^\]]*\]|[^;])*)(?:;|$)', code)[:4]
    if len(parts) > 1 and not re.search(r"\[[<>=]", code):
        if value < 0 and parts[1]:
            return parts[1], True
        if value == 0 and len(parts) > 2 and parts[2]:
            return parts[2], False
    return parts[0] if parts else code, False


def _around_general(value: float, tokens: list[tuple[str, ...]]) -> str:
    """A plain number among fixed words (`General"个"`); a section of words alone (`;;"-"`) shows just these."""
    words = [t[0] or t[1] for t in tokens]
    if any(t[6] == "General" for t in tokens):
        return "".join(plain_number(value) if t[6] == "General" else t[0] or t[1] or t[6] for t in tokens)
    if tokens and all(t[0] or t[1] or t[2] or t[4] or t[6] in "- " for t in tokens) and any(w for w in words):
        return "".join(t[0] or t[1] or t[6] for t in tokens)
    return plain_number(value)


def _shown_digits(value: float, tokens: list[tuple[str, ...]], negative: bool) -> str:
    holders = [i for i, t in enumerate(tokens) if t[6] and t[6] in "0#?"]
    first, last = holders[0], holders[-1]
    core = "".join(t[6] for t in tokens[first : last + 1])
    tail = "".join(t[6] for t in tokens[last + 1 :])
    whole, _, fraction = core.partition(".")
    number = abs(Decimal(f"{value:.15g}")) * 100 ** sum(t[6] == "%" for t in tokens) / 1000 ** (len(tail) - len(tail.lstrip(",")))
    digits = _rounded(number, fraction)
    integer, point, decimals = digits.partition(".")
    integer = integer.lstrip("0").zfill(whole.replace(",", "").count("0"))
    if "," in whole:
        integer = f"{int(integer or 0):,}" if integer else integer
    minus = "-" if value < 0 and not negative and digits.strip("0.") else ""
    before = "".join(t[0] or t[1] or t[6] for t in tokens[:first])
    after = "".join(t[0] or t[1] or t[6] for t in tokens[last + 1 :]).lstrip(",")
    return (minus + before + integer + point + decimals + after).strip()


def _rounded(number: Decimal, fraction: str) -> str:
    """Rounded half up to the places of `fraction`; places that need not be filled (#) are cut."""
    places = sum(c in "0#?" for c in fraction)
    text = f"{number.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP):f}"
    needed = fraction.rfind("0") + 1
    while places > needed and text.endswith("0"):
        text, places = text[:-1], places - 1
    return text.rstrip(".")


def _shown_date(value: float, tokens: list[tuple[str, ...]], since_1904: bool) -> str | None:
    if not 0 <= value <= _LAST_SERIAL:
        return None
    moment = (_FIRST_1904 if since_1904 else _FIRST_1900) + timedelta(seconds=round(value * 86400))
    letters = [t[5].lower() for t in tokens]
    half_day = any(x in ("am/pm", "上午/下午") for x in letters)
    out = []
    for i, token in enumerate(tokens):
        out.append(_date_part(moment, letters, i, half_day) if token[5] else token[0] or token[1] or token[6])
    return "".join(out).strip()


def _date_part(moment: datetime, letters: list[str], i: int, half_day: bool) -> str:
    part = letters[i]
    if part[0] == "m" and _is_minutes(letters, i):
        return f"{moment.minute:0{min(len(part), 2)}}"
    if part in ("am/pm", "上午/下午"):
        return "下午" if moment.hour >= 12 else "上午"
    if part[0] == "a":
        return ("星期" if len(part) == 4 else "") + _WEEKDAYS[moment.weekday()]
    if part[0] == "d" and len(part) > 2:
        return "星期" + _WEEKDAYS[moment.weekday()]
    if part[0] == "y":
        return f"{moment.year}" if len(part) > 2 else f"{moment.year % 100:02}"
    if part[0] == "m" and len(part) > 2:
        return f"{moment.month}月"
    hour = (moment.hour - 1) % 12 + 1 if half_day else moment.hour
    number = {"m": moment.month, "d": moment.day, "h": hour, "s": moment.second}[part[0]]
    return f"{number:0{min(len(part), 2)}}"


def _is_minutes(letters: list[str], i: int) -> bool:
    """`m` right after hours or right before seconds."""
    before = next((x for x in reversed(letters[:i]) if x), "")
    after = next((x for x in letters[i + 1 :] if x), "")
    return before.startswith("h") or after.startswith("s")
