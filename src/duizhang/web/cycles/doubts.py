"""疑点 of a text: what the engine doubts, what is old for the cycle, what stands word for word in the last report."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext

from duizhang.web.door import FINDING_WORDS
from duizhang.web.reading import Anchor, Answered

WORDS: dict[str, str] = {**FINDING_WORDS, "stale": "不是本期的数", "copied": "与上期相同"}
_OF_WHOLE_DOCUMENTS = {"stale", "missing_target", "missing_report", "omitted"}
_SENTENCE = re.compile(r"[^。；;！!？?\n]+")
_LEAST = 15  # shorter sentences (“工作正常推进”) are said again and again, and innocently


@dataclass(frozen=True, slots=True, kw_only=True)
class Doubt:
    """Anchored in the text; `type` is one of WORDS."""

    type: str
    severity: str
    at: Anchor
    because: str

    @property
    def words(self) -> str:
        """The type in words."""
        return words_of(self.type)


def words_of(kind: str) -> str:
    """The type of a doubt in the words of whoever reads."""
    return gettext(WORDS[kind]) if kind in WORDS else kind


def doubts(text: str, answered: Answered, *, rhythm: str, start: date, end: date, last: str) -> tuple[Doubt, ...]:
    """In the order of the text. `last` is what was handed in for the cycle before, or empty."""
    of_engine = (
        Doubt(type=f.type, severity=f.severity, at=f.at, because=f.because)
        for f in answered.findings
        if f.type not in _OF_WHOLE_DOCUMENTS
    )
    made = (*of_engine, *_stale(answered, rhythm, start, end), *_copied(text, last, answered))
    return tuple(sorted(made, key=lambda d: (d.at.line, d.at.start, d.type)))


def _stale(answered: Answered, rhythm: str, start: date, end: date) -> Iterator[Doubt]:
    """A figure that answers a promise but ends before this cycle, where the text has no later one."""
    fresh = end.replace(day=1) if rhythm == "cumulative" else start
    for anchor, until in {t.result.at: t.result.until for t in answered.targets if t.result is not None}.items():
        if until is not None and until < fresh:
            because = f"只到{until.month}月{until.day}日，本期到{end.month}月{end.day}日"
            yield Doubt(type="stale", severity="warning", at=anchor, because=because)


def _copied(text: str, last: str, answered: Answered) -> Iterator[Doubt]:
    """Whole sentences; grave only where a figure that was read stands in one, since what is done stays done."""
    before = {_bare(s.group()) for s in _SENTENCE.finditer(last)}
    for number, line in enumerate(text.splitlines(), 1):
        for found in _SENTENCE.finditer(line):
            words = _bare(found.group())
            if len(words) >= _LEAST and words in before:
                with_figures = any(r.at.line == number and found.start() <= r.at.start < found.end() for r in answered.results)
                at = Anchor(line=number, start=found.start(), end=found.end(), quote=found.group())
                because = "与上期报送的是同一句，数也没有变" if with_figures else "与上期报送的是同一句"
                yield Doubt(type="copied", severity="warning" if with_figures else "info", at=at, because=because)


def _bare(sentence: str) -> str:
    return re.sub(r"\s+", "", sentence)
