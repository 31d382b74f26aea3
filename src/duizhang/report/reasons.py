"""The reason beside a verdict, a finding or a check in English, retold by the patterns of `reasons*.toml`; what none of them
fits stays as it is."""

import re
import tomllib
from functools import cache, lru_cache
from pathlib import Path
from typing import NamedTuple

import msgspec

_FILES = ("reasons_of_findings.toml", "reasons_of_checks.toml", "reasons.toml")
_PLACE = re.compile(r"\{\w\}")
_DAY = re.compile(r"(?P<month>1[0-2]|[1-9])月(?P<day>\d{1,2})日")
_PERIOD = re.compile(r"(?P<by>截[至止]到?)?(?:(?P<first>\d+)[-—~至])?(?P<last>\d+)月(?P<end>[底末])?(?=[^日\d]*\d)")
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


class Pattern(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """A sentence with places {a} {b} {c}, in both languages."""

    chinese: str
    english: str


class Catalogue(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """`reason`: whole sentences, in the order in which they are tried; `word`: what may stand before or behind a figure."""

    reason: list[Pattern]
    word: list[Pattern] = []


class _Shape(NamedTuple):
    """`needle`: the longest words of the sentence, which most sentences do not hold."""

    needle: str
    sentence: re.Pattern[str]
    english: str


@lru_cache(maxsize=4096)
def reason_in_english(because: str) -> str:
    """
    >>> reason_in_english("1—10月增长4.1%，低于6%，差1.9个百分点，尚未到期")
    'Jan–Oct: up 4.1%, 1.9个百分点 short of 6%; not yet due'
    >>> reason_in_english("这句话没有见过")
    '这句话没有见过'
    """
    for shape in _shapes():
        if shape.needle in because and (found := shape.sentence.fullmatch(because)):
            return shape.english.format(**{name: _inner(said) for name, said in found.groupdict().items()})
    return because


def _inner(said: str) -> str:
    """A part of a sentence: a sentence itself, or a figure with the words around it."""
    told = reason_in_english(said)
    if told != said:
        return told
    if day := _DAY.fullmatch(said):
        return f"{day['day']} {_MONTHS[int(day['month']) - 1]}"
    if not any(c.isdigit() for c in said):
        return said
    said = _PERIOD.sub(_period, said)
    for word in _catalogue().word:
        said = said.replace(word.chinese, word.english)
    return said.strip()


def _period(found: re.Match[str]) -> str:
    last = int(found["last"])
    first = int(found["first"] or last)
    if not (1 <= first <= last <= len(_MONTHS)):
        return found[0]
    months = _MONTHS[last - 1] if first == last else f"{_MONTHS[first - 1]}–{_MONTHS[last - 1]}"
    return f"{'by the end of ' if found['by'] or found['end'] else ''}{months}: "


@cache
def _catalogue() -> Catalogue:
    """All files as one, in the order in which they are tried."""
    folder = Path(__file__).parent
    read = [msgspec.convert(tomllib.loads((folder / name).read_text(encoding="utf-8")), Catalogue) for name in _FILES]
    return Catalogue(reason=[p for c in read for p in c.reason], word=[p for c in read for p in c.word])


@cache
def _shapes() -> tuple[_Shape, ...]:
    return tuple(_shape(pattern) for pattern in _catalogue().reason)


def _shape(pattern: Pattern) -> _Shape:
    needle = max(_PLACE.split(pattern.chinese), key=len)
    sentence = re.compile(re.sub(r"\\\{(\w)\\\}", r"(?P<\1>.*)", re.escape(pattern.chinese)))
    return _Shape(needle, sentence, pattern.english)
