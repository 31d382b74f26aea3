"""`城镇、农村居民人均可支配收入分别增长6%、7.5%`: which name goes with which figure of a list."""

import re
from collections.abc import Sequence

from duizhang.lexicon.shape import Lexicon
from duizhang.model.quantity import Quantity
from duizhang.model.span import Span
from duizhang.text.clause import clauses

_JOIN = re.compile(r"以及|[、和与]|(?<!普)及")
_BETWEEN = re.compile(r"\s*(?:(?:左右|以上|以下)?[、和及与,]|以及)\s*")
_END = re.compile(r"(?:分别|各自?|增速|增幅|涨幅|降幅|预计|达到|达|为|完成|实现|同比|增长|提高|上升|下降|降低|控制在|稳定在|保持在|到|至|比上年|了|\s)*$")

_BOTH = "城乡"


def respectively(view: str, quantities: Sequence[Quantity], lexicon: Lexicon) -> dict[Span, str]:
    """By the span of the bare figure, its own name, for every clause in which as many names as figures stand in a row.

    Only where 分别 says so, or each name but the last is a scope (`城镇`); otherwise the list is one name.
    """
    found: dict[Span, str] = {}
    for clause in clauses(view, 0, len(view)):
        inside = [q for q in quantities if clause.start <= q.figure.start < clause.end]
        run = _run(view, inside)
        if len(run) < 2:
            continue
        lead = view[clause.start : run[0].figure.start]
        names = _names(_END.sub("", lead), lexicon, said="分别" in lead)
        if len(names) == len(run):
            found |= {q.figure: name for q, name in zip(run, names, strict=True)}
    return found


def _run(view: str, inside: list[Quantity]) -> list[Quantity]:
    """The figures that stand side by side, the first ones of the clause, all of one unit."""
    run = inside[:1]
    for q in inside[1:]:
        if q.unit != run[0].unit or not _BETWEEN.fullmatch(view[run[-1].span.end : q.span.start]):
            break
        run.append(q)
    return run


def _names(text: str, lexicon: Lexicon, *, said: bool) -> list[str]:
    """The full names in `text`; 城乡 with two figures is town and country; a scope borrows what the last name says behind its own scope."""
    parts = [p.strip() for p in _JOIN.split(text) if p.strip()]
    if len(parts) == 1 and parts[0].count(_BOTH) == 1:
        return [parts[0].replace(_BOTH, part) for part in ("城镇", "农村")]
    if len(parts) < 2:
        return []
    if said and all(_is_indicator(p, lexicon) for p in parts):
        return parts
    scope = next((s for s in lexicon.scopes if parts[-1].startswith(s)), None)
    first = next((s for s in lexicon.scopes if parts[0].endswith(s)), None)
    if scope is None or first is None or not all(p in lexicon.scopes for p in parts[1:-1]):
        return []
    rest = parts[-1].removeprefix(scope)
    return [f"{p}{rest}" for p in (first, *parts[1:-1])] + [parts[-1]]


def _is_indicator(name: str, lexicon: Lexicon) -> bool:
    """It ends as indicators do, or is one of the names that have a synonym (`社零`)."""
    return name.endswith(lexicon.heads) or any(pattern.fullmatch(name) or name == meaning for pattern, meaning in lexicon.synonyms)
