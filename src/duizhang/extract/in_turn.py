"""Lists that answer in order: `泵站、水闸分别完成3座、5座` names each of its figures."""

import re
from collections.abc import Callable
from dataclasses import replace
from typing import TypeVar

from duizhang.extract.subject import strip_verbs
from duizhang.lexicon.shape import Lexicon
from duizhang.model.result import Result
from duizhang.model.target import Target

Named = TypeVar("Named", Target, Result)

_NEXT = re.compile(r"\s*(?:以上|左右|以内|以下)?\s*[、和及与,]\s*(?:同比)?(?:增长|下降|上升|提高|降低|减少|增加|上涨|下跌)?(?:每[\u4e00-\u9fff]{1,2}){0,2}\s*-?\s*")
_IN_TURN = re.compile(r"(?:^|[,;:。])(?P<names>(?:(?!分别)[^,;:。])*?)(?:须|应|要|将)?(?:[比较](?:20\d\d年|上年))?[,]?(?:均)?分别(?P<verb>[^,;。、0-9]{0,10})$")
# `产值增长8%、城乡居民收入分别…`: the figure before closes its own item
_FIGURE_BEFORE = re.compile(r"\d(?![年月日])[^\d.),;:。、]{1,6}、")
_LISTED = re.compile(r"分别[^,;:。\d]{0,10}$")
_NEAR = 14
_EACH = re.compile(r"每[十百千万]+人口?")
_AND = re.compile(r"以及|[、和与]|(?<!普)及")
_COMMA = re.compile("、")
_COMMA_AND = re.compile("[、和]")
_BOTH, _TOWN_AND_COUNTRY = "城乡", ("城镇", "农村")


def in_turn(view: str, found: list[Named], lexicon: Lexicon, rename: Callable[[Named, str, str], Named]) -> list[Named]:
    """The same figures, those of a 分别-list each under its own name; `rename` gives a figure its name and words."""
    out = list(found)
    i = 0
    while i < len(out):
        run = _run(view, out, i)
        names = _names(view, run[0].figure.start, len(run), lexicon)
        if names:
            out[i : i + len(run)] = [rename(item, name, words) for item, (name, words) in zip(run, names, strict=True)]
        i += len(run)
    return out


def each(found: list[Result], lexicon: Lexicon) -> list[Result]:
    """`书屋和驿站各14家` is one figure for each of the two."""
    out: list[Result] = []
    for result in found:
        names = _AND.split(result.indicator[:-1]) if result.indicator.endswith("各") else []
        parts = [strip_verbs(name, lexicon) for name in names]
        out += [replace(result, indicator=name, words=f"{name}{result.unit}") for name in parts] if len(parts) > 1 and all(parts) else [result]
    return out


def limited_alike(view: str, found: list[Target]) -> list[Target]:
    """`分别控制在10%、4%、5%以下`: a limit is written once, and holds for the whole list."""
    out = list(found)
    i = 0
    while i < len(out):
        run = _run(view, out, i)
        if len(run) > 1 and any(t.op == "<=" for t in run) and _LISTED.search(view, max(0, run[0].figure.start - _NEAR), run[0].figure.start):
            out[i : i + len(run)] = [replace(t, op="<=") if t.op == ">=" else t for t in run]
        i += len(run)
    return out


def is_in_turn(view: str, start: int, at: int) -> bool:
    """Whether 分别 stands in the clause that begins at `start`, before the figure at `at`."""
    return "分别" in view[start:at]


def _run(view: str, out: list[Named], i: int) -> list[Named]:
    """The figures from `i` on that only list marks part."""
    run = [out[i]]
    for item in out[i + 1 :]:
        last = run[-1].figure
        if item.figure.block != last.block or not _NEXT.fullmatch(view[last.end : item.figure.start]):
            break
        run.append(item)
    return run


def _names(view: str, at: int, n: int, lexicon: Lexicon) -> list[tuple[str, str]]:
    """The `n` names before 分别, each with its verbs; a head that only the last carries belongs to all (`甲类、乙类产值`),
    and 城乡 with two figures is town and country."""
    m = _IN_TURN.search(view[max(0, at - 90) : at])
    if m is None or n < 2:
        return []
    said = _FIGURE_BEFORE.split(m["names"])[-1]
    cuts = ([strip_verbs(p, lexicon) for p in cut.split(said.strip()) if p.strip()] for cut in (_AND, _COMMA, _COMMA_AND))
    names = next((cut for cut in map(_apart, cuts) if len(cut) == n and all(cut)), [])
    if not names:
        return []
    deed = said.strip().split(names[0])[0]
    per = _EACH.match(names[0])
    names = [name if not per or name.startswith(per.group()) else per.group() + name for name in names]
    return [(name, f"{deed}{name}{m['verb']}") for name in (_headed(name, names[-1], lexicon) for name in names)]


def _apart(names: list[str]) -> list[str]:
    """`城乡居民收入` names two things where two figures follow."""
    if len(names) == 1 and names[0].count(_BOTH) == 1:
        return [names[0].replace(_BOTH, part) for part in _TOWN_AND_COUNTRY]
    return names


def _headed(name: str, last: str, lexicon: Lexicon) -> str:
    if name.endswith(lexicon.heads) or not last.endswith(lexicon.heads):
        return name
    return name + last[len(name) :]
