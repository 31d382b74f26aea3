"""TOML word files -> one frozen Lexicon. Refuses what it does not know, and says where."""

import re
import tomllib
from collections.abc import Iterable, Sequence
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

import msgspec

from duizhang.lexicon import files
from duizhang.lexicon.shape import Comparing, Cue, ImpliedWord, Lexicon, PeriodWord, Reconciling, UnitWord
from duizhang.model.quantity import Comparator
from duizhang.model.row import Part

WORDS = Path(__file__).parent / "words"
File = TypeVar("File", bound=files.Shape)


class BadLexicon(Exception):
    """A word file that cannot be used; the message names the file, the place and the mend."""


@cache
def load_lexicon(folder: Path = WORDS) -> Lexicon:
    """The lexicon of `folder`.

    Errors: BadLexicon for a missing file, a key nobody knows, a word entered twice or a pattern that does not compile.
    """
    units = _file(folder, "units", files.UnitsFile)
    return Lexicon(
        **_units(folder, units),
        **_comparators(_file(folder, "comparators", files.ComparatorsFile)),
        **_changes(_file(folder, "changes", files.ChangesFile)),
        **_indicators(_file(folder, "indicators", files.IndicatorsFile)),
        **_evidence(_file(folder, "evidence", files.EvidenceFile)),
        **_roles(folder, _file(folder, "roles", files.RolesFile)),
        **_junk(folder, _file(folder, "junk", files.JunkFile)),
        name_pattern=_compile(folder, "names", (n.pattern for n in _file(folder, "names", files.NamesFile).name)),
        **_verbs(_file(folder, "verbs", files.VerbsFile)),
        **_headings(folder, _file(folder, "headings", files.HeadingsFile)),
        **_published(_file(folder, "published", files.PublishedFile)),
        comparing=_comparing(_file(folder, "comparing", files.ComparingFile)),
        reconciling=_reconciling(_file(folder, "reconciling", files.ReconcilingFile)),
        periods=_periods(folder, _file(folder, "periods", files.PeriodsFile)),
    )


def _file(folder: Path, name: str, shape: type[File]) -> File:
    path = folder / f"{name}.toml"
    try:
        return msgspec.convert(tomllib.loads(path.read_text(encoding="utf-8")), shape)
    except FileNotFoundError as error:
        raise BadLexicon(f"词表缺失: {path.name}。mend: 放回这个文件 (put the file back)") from error
    except tomllib.TOMLDecodeError as error:
        raise BadLexicon(f"词表写法有误: {path.name}: {error}。mend: 按 TOML 改正该处 (mend the TOML there)") from error
    except msgspec.ValidationError as error:
        raise BadLexicon(f"词表内容有误: {path.name}: {error}。mend: 改正该键 (mend that key)") from error


def _units(folder: Path, file: files.UnitsFile) -> dict[str, Any]:
    units: dict[str, UnitWord] = {}
    for group in file.group:
        for entry in group.words:
            if entry.word in units:
                raise BadLexicon(f"词表重复: units.toml: “{entry.word}”出现两次。mend: 删去一条 (remove one)")
            units[entry.word] = UnitWord(entry.word, group.dimension, group.counts, entry.same_as or entry.word)
    spelled = (e for g in file.group if not g.digits_only for e in g.words)
    return {
        "units": units,
        "unit_pattern": _unit_pattern(e for g in file.group for e in g.words),
        "spelled_unit_pattern": _unit_pattern(spelled),
    }


def _unit_pattern(entries: Iterable[files.UnitEntry]) -> str:
    ordered = sorted(entries, key=lambda e: (-len(e.word), e.word))
    return "|".join(re.escape(e.word) + (f"(?![{e.not_before}])" if e.not_before else "") for e in ordered)


def _comparators(file: files.ComparatorsFile) -> dict[str, Any]:
    after: dict[str, Comparator] = {w: c.op for c in file.comparator if c.where == "after" for w in c.words}
    words: dict[str, Comparator] = {w: c.op for c in file.comparator if c.where == "before" for w in c.words}
    return {
        "before": words,
        "after": after,
        "after_pattern": any_of(after),
        "more_pattern": any_of(w for m in file.more for w in m.words),
        "glued": tuple(file.glued.words),
        "attitude": tuple(w for a in file.attitude for w in a.words),
    }


def _changes(file: files.ChangesFile) -> dict[str, Any]:
    return {
        "growth": _longest_first(file.growth.verbs),
        "decline": _longest_first(file.decline.verbs),
        "not_verbs": tuple(file.not_verbs.words),
        "bases": tuple(file.base.words),
    }


def _indicators(file: files.IndicatorsFile) -> dict[str, Any]:
    return {
        "heads": _longest_first(file.heads.words),
        "less_is_better": re.compile(rf"(?:{any_of(file.less_is_better.words)})(?:指数|涨幅|起数|人数|数|水平|率|支出)?(?:年度|全年|年初)?(?:预期|控制|预算|目标|计划|任务)*(?:值|数)?$"),
        "scopes": _longest_first(file.scopes.words),
        "synonyms": tuple((re.compile(f"(?:{any_of(s.words)})" + (f"(?![{s.not_before}])" if s.not_before else "")), s.means) for s in file.synonym),
        "openers": re.compile(any_of(file.openers.words)),
        "fillers": re.compile(any_of(file.fillers.words)),
    }


def _evidence(file: files.EvidenceFile) -> dict[str, Any]:
    lists = ("done", "not_done", "estimate", "planned", "progress", "applying", "achieved", "redefined", "future")
    implied = tuple(
        ImpliedWord(word, entry.op, Decimal(entry.value), entry.unit, entry.kind)
        for entry in file.implied
        for word in _longest_first(entry.words)
    )
    return {name: re.compile(any_of(getattr(file, name).words)) for name in lists} | {"implied": implied}


def _comparing(file: files.ComparingFile) -> Comparing:
    def meanings(entries: list[files.MeaningEntry]) -> tuple[tuple[re.Pattern[str], str], ...]:
        return tuple((re.compile("|".join([any_of(e.words), *e.patterns])), e.means) for e in entries)

    lists = ("whole", "elsewhere", "starting", "finishing", "one_done", "several_years", "sofar", "fresh")
    compiled = {name: re.compile(any_of(getattr(file, name).words)) for name in lists}
    opposites = tuple(re.compile(any_of(o.words)) for o in file.opposite)
    return Comparing(opposites=opposites, levels=meanings(file.level), narrowing=meanings(file.narrowing), **compiled)


def _verbs(file: files.VerbsFile) -> dict[str, Any]:
    existing = re.compile(rf"(?:{any_of(file.existing.words)})$")
    deed = any_of([*file.delivers.words, *file.tends.words])
    return {"deeds": re.compile(deed), "delivers": frozenset(file.delivers.words), "existing": existing, "nouns": frozenset(file.nouns.words)}


def _roles(folder: Path, file: files.RolesFile) -> dict[str, Any]:
    return {
        "cues": tuple(Cue(cue.weight, re.compile(rf"{any_of(file.glued.words)}|(?P<said>{any_of(cue.words)})")) for cue in file.cue),
        "numbered": _compile(folder, "roles", file.numbered.patterns),
        "numbered_weight": file.numbered.weight,
        "against": re.compile(any_of(file.against.words)),
        "answering": frozenset(file.answering.words),
        "aiming": re.compile(any_of(file.aiming.words)),
        "hedged": re.compile(any_of(file.hedged.words)),
        "ahead": re.compile(any_of(file.ahead.words)),
        "telling": re.compile(any_of(file.telling.words)),
        "title_cues": tuple(Cue(t.weight, re.compile(rf"(?P<said>{any_of(t.words)})")) for t in file.title),
        "markers": tuple((m.role, _label(m.words)) for m in file.marker),
    }


def _junk(folder: Path, file: files.JunkFile) -> dict[str, Any]:
    return {"junk": _compile(folder, "junk", (j.pattern for j in file.junk)), "titles": re.compile(any_of(file.title.words))}


def _headings(folder: Path, file: files.HeadingsFile) -> dict[str, Any]:
    parts: dict[str, Part] = {}
    for entry in file.heading:
        for word in entry.words:
            if word in parts:
                raise BadLexicon(f"词表重复: headings.toml: “{word}”出现两次。mend: 删去一条 (remove one)")
            parts[word] = entry.part
    first = [w for e in file.heading if e.first for w in e.words]
    whole = {w: e.part for e in file.heading if e.whole for w in e.words}
    return {
        "headings": parts,
        "heading_words": re.compile(any_of(w for w in parts if w not in whole)),
        "first_headings": re.compile(any_of(first)),
        "whole_headings": whole,
        "metadata": frozenset(file.metadata.words),
    }


def _published(file: files.PublishedFile) -> dict[str, Any]:
    words = {w: (e.verdict, e.pace) for e in file.published for w in e.words}
    return {
        "published": words,
        "published_words": re.compile(any_of(words)),
        "section_verdict": re.compile(rf"(?:{any_of([*words, *file.section.words])}|[\s:、])+"),
        "answers": {w: a.yes for a in file.answer for w in a.words},
    }


def _periods(folder: Path, file: files.PeriodsFile) -> dict[str, PeriodWord]:
    def day(text: str) -> tuple[int, int] | None:
        return (int(text[:2]), int(text[3:])) if text else None

    return {p.word: PeriodWord(p.word, p.form, day(p.from_), day(p.to)) for p in file.period}


def _reconciling(file: files.ReconcilingFile) -> Reconciling:
    return Reconciling(**{name: re.compile(any_of(getattr(file, name).words)) for name in file.__struct_fields__})


def _compile(folder: Path, name: str, patterns: Iterable[str]) -> re.Pattern[str]:
    patterns = list(patterns)
    for pattern in patterns:
        try:
            re.compile(pattern)
        except re.error as error:
            raise BadLexicon(f"词表正则有误: {name}.toml: {pattern}: {error}。mend: 改正该式 (mend the pattern)") from error
    return re.compile("|".join(f"(?:{p})" for p in patterns))


def _label(words: Sequence[str]) -> re.Pattern[str]:
    """`2.完成情况:`, `(进展情况):`; in brackets (`【进展】`, which a plain view shows as round ones) also without a colon."""
    bracketed = [w for w in words if w.endswith(_STORIES)] or ["\0"]
    return re.compile(rf"{_NUMBERED}(?:\(?(?:{any_of(words)})\d{{0,4}}\)?\s*[::]|\((?:{any_of(bracketed)})\)(?=\s*[^\s,;。]))\s*")


_STORIES = ("进展", "情况", "进度", "成效", "目标", "任务", "承诺", "结果")
_NUMBERED = r"\s*(?:[\d一二三四五六七八九十]+[.、]|\([\d一二三四五六七八九十]+\))?\s*"


def any_of(words: Iterable[str]) -> str:
    """A pattern that matches any of `words`, the longest first.

    >>> any_of(["个", "个百分点"])
    '个百分点|个'
    """
    return "|".join(re.escape(w) for w in _longest_first(words))


def _longest_first(words: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted(dict.fromkeys(words), key=lambda w: (-len(w), w)))
