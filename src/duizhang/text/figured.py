"""Whether words hold an amount of something: digits with a unit, or a numeral of two characters and more with one (`二十所`)."""

import re
from functools import cache

from duizhang.lexicon.shape import Lexicon


def figured(words: str, lexicon: Lexicon) -> bool:
    """Whether a figure with its unit stands in `words`; a number of the paragraph (`3.`) is none, `一个` neither."""
    return _amount(lexicon).search(words) is not None


@cache
def _amount(lexicon: Lexicon) -> re.Pattern[str]:
    digits = rf"\d[\d,]*(?:\.\d+)?\s*[十百千万亿]*(?:{lexicon.unit_pattern})"
    return re.compile(rf"{digits}|[一二两三四五六七八九十百千万零]{{2,}}(?:点[零一二三四五六七八九]+)?余?(?:{lexicon.spelled_unit_pattern})")
