"""Numbers written in Chinese by the school rules: the other direction of the reader."""

_DIGITS = "零一二三四五六七八九"


def numeral(n: int) -> str:
    """`n` in Chinese, written by the school rules."""
    if n == 0:
        return "零"
    for unit, word in ((10**8, "亿"), (10**4, "万")):
        if n >= unit:
            low = n % unit
            gap = "零" if low and low < unit // 10 else ""
            return numeral(n // unit) + word + (gap + numeral(low) if low else "")
    out, gap = "", False
    for unit, word in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit = n // unit % 10
        if digit:
            out += ("零" if gap and out else "") + _DIGITS[digit] + word
            gap = False
        else:
            gap = bool(out)
    return out
