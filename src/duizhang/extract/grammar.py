"""The patterns of a number with its unit, built once from a lexicon."""

import re
from dataclasses import dataclass
from functools import cache

from duizhang.lexicon.shape import Lexicon

_ARABIC = r"\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?"
_MULTIPLIER = r"(?:[十百千]?万亿?|[百千]?亿|千(?![米克瓦伏])|百(?!分))"
_SPELLED = r"[一二两三四五六七八九十百千万亿零]+(?:点[零一二三四五六七八九]+)?"


@dataclass(frozen=True, slots=True)
class Grammar:
    """`number` finds a figure with its unit; the named groups are read by extract/figure.py."""

    number: re.Pattern[str]
    after: re.Pattern[str]
    before_longest: int


@cache
def grammar(lexicon: Lexicon) -> Grammar:
    """The patterns for `lexicon`."""
    unit, more = lexicon.unit_pattern, lexicon.more_pattern
    ratio = rf"(?:{unit})(?:/\s*(?:每)?[十百千万亿]*(?:{unit}))?"
    arabic = (
        rf"(?P<sign>(?<![\d%)A-Za-z元个万亿月日年])[-+])?(?<![\d.])(?P<low>{_ARABIC})"
        rf"(?:\s*(?P<more1>{more}))?(?P<mult>\s*{_MULTIPLIER})?(?P<more2>{more})?"
        rf"(?:\s*(?P<unit1>{unit})?\s*[-~至到]\s*(?P<sign2>-)?(?P<high>{_ARABIC})(?P<mult2>{_MULTIPLIER})?)?"
        rf"\s*(?P<unit>{ratio})"
    )
    shared = rf"(?P<sign3>(?<![\d%])-)?(?<![\d.A-Za-z])(?P<bare>{_ARABIC})(?=(?:[、和及与]\s*-?(?:{_ARABIC}))+\s*(?P<later>{ratio}))"
    spelled = (
        rf"(?P<fraction>百分之|千分之|[一二三四五六七八九十]+分之)(?P<part>{_SPELLED}|{_ARABIC})"
        rf"|(?P<half>一半|半数)|(?P<tenths>[一二两三四五六七八九](?:成半|成))(?![立为果效功员分就本长年人交品])"
        rf"|翻(?P<doublings>[一两二三四])番"
        rf"|(?<![第每某这那另之同唯初逐统单专])(?P<words>{_SPELLED})(?P<more3>{more})?(?P<mult3>[万亿])?\s*(?P<unit2>{lexicon.spelled_unit_pattern})"
    )
    return Grammar(
        number=re.compile(f"(?:{shared})|(?:{arabic})|(?:{spelled})"),
        after=re.compile(rf"\s*(?:\(含\))?\s*(?P<hedge>{lexicon.after_pattern})"),
        before_longest=max(map(len, lexicon.before)),
    )
