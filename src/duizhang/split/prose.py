"""A flattened table: promise paragraphs followed by report paragraphs, some rows with one side lost.

The paragraphs are cut into rows by the best total weight: each looks more or less like a report, a report resembles the
promise above it, and numbered reports belong together.
"""

import itertools
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from duizhang.lexicon.shape import Lexicon
from duizhang.model.document import Block
from duizhang.model.row import Part, Piece, Row
from duizhang.model.span import Span
from duizhang.split.leaning import leanings
from duizhang.split.likeness import Rarity
from duizhang.split.role import is_units, item_number, marked_role, only_asks, report_weight, tells_both
from duizhang.split.units import read_units
from duizhang.split.within import answered_within, headed, units_ahead, whole
from duizhang.text.view import view as plain

_MARKED = 50.0
_BELONGING = ("units", "published", "adjusted", "deadline", "aside")
_PAIR = 1.5
_SAME_MATTER = 0.12
# `完成情况:…` answers the paragraph right above it
_LABELLED = 10.0
_LONGEST = 30
_PLAINLY_REPORTS = 2.6
_FOR_NUMBERS = 1.2
_FEWEST = 3
_LIST = 5
_TOP = re.compile(r"\s*(?:[一二三四五六七八九十]{1,3}、|第[一二三四五六七八九十]{1,3}(?:部分|章|篇))")
_BRACKETS = re.compile(r"\([^()]*\)")
_NUMBERING = re.compile(r"^\s*(?:\d{1,4}[.、]|[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十\d]{1,4}\))\s*")


@dataclass(frozen=True, slots=True)
class _Paragraph:
    block: Block
    view: str
    weight: float
    number: str | None
    marked: str | None
    closes: bool = False
    leaning: float = 0.0


def rows_of_prose(
    blocks: Sequence[Block], lexicon: Lexicon, title: str | None = None, headings: Sequence[Block] = ()
) -> tuple[Row, ...]:
    """The rows of paragraphs `blocks` in reading order; every block goes to exactly one row.

    The document's `title` says whether all of it promises (`任务分解`) or reports (`工作回顾`); most titles say neither.
    `headings` are the blocks among them that are no content and say what follows (`三、下半年工作打算`).
    """
    leaning = leanings(sorted((*blocks, *headings), key=lambda b: b.number), title or "", lexicon)
    roles = {b.number: _role(plain(b.text), lexicon) for b in blocks}
    free = [b for b in blocks if roles[b.number] not in _BELONGING]
    within = answered_within(free, lexicon, {n for n, lean in leaning.items() if lean < 0})
    rows = [Row(id="", pieces=pieces) for b in free if b.number in within for pieces in _in_turn(within[b.number])]
    stretches = _stretches(free, within, [h.number for h in headings if _TOP.match(plain(h.text))])
    units = {n for n, role in roles.items() if role == "units"}
    parts = [_closed([_paragraph(b, lexicon, leaning[b.number]) for b in stretch], units) for stretch in stretches]
    answered = _answered_kinds(parts)
    for read in parts:
        paragraphs = _as_headings(read, answered, lexicon.numbered_weight if title and not tells_both(title) else 0.0)
        cuts = _best_cuts(paragraphs, Rarity([p.view for p in paragraphs]))
        rows += [_row(paragraphs[a:b], lexicon) for a, b in cuts]
    rows.sort(key=lambda row: row.pieces[0].span)
    return tuple(_with_belonging(rows, {b: roles[b.number] for b in blocks if roles[b.number] in _BELONGING}))


def _role(view: str, lexicon: Lexicon) -> str | None:
    if is_units(view):
        return "units"
    return "aside" if only_asks(view) else "report" if units_ahead(view, lexicon) else marked_role(view, lexicon)


def _in_turn(pieces: Sequence[Piece]) -> list[tuple[Piece, ...]]:
    """A paragraph of several promises, each with its report behind it, is a row for each."""
    starts = [i for i, p in enumerate(pieces) if i == 0 or (p.part == "target" and pieces[i - 1].part == "report")]
    return [tuple(pieces[a:b]) for a, b in itertools.pairwise((*starts, len(pieces)))]


def _stretches(blocks: Sequence[Block], within: Mapping[int, object], tops: Sequence[int]) -> list[list[Block]]:
    """The paragraphs between those that answer themselves and between headings of the first order (`二、重点任务`)."""
    groups = itertools.groupby(blocks, key=lambda b: (b.number in within, sum(n < b.number for n in tops)))
    return [list(group) for (answered, _), group in groups if not answered]


def _paragraph(block: Block, lexicon: Lexicon, leaning: float) -> _Paragraph:
    view = plain(block.text)
    marked = "target" if headed(block, lexicon) else "report" if units_ahead(view, lexicon) else marked_role(view, lexicon)
    weight = _MARKED if marked == "report" else -_MARKED if marked == "target" else report_weight(view, lexicon) + leaning
    return _Paragraph(block, view, weight, item_number(view), marked, leaning=leaning)


def _closed(paragraphs: list[_Paragraph], units: set[int]) -> list[_Paragraph]:
    """Where lists of units stand at the end of rows, the paragraph before each closes its row.

    They do where most of them are followed by a paragraph that looks less like a report than the one before.
    """
    ends = [i for i, (a, b) in enumerate(itertools.pairwise(paragraphs)) if any(a.block.number < n < b.block.number for n in units)]
    closing = [i for i in ends if paragraphs[i + 1].weight < paragraphs[i].weight]
    if len(ends) < _FEWEST or len(closing) * 3 <= len(ends) * 2:
        return paragraphs
    return [replace(p, closes=i in ends) for i, p in enumerate(paragraphs)]


def _as_headings(paragraphs: list[_Paragraph], answered_kinds: set[str | None], of_number: float) -> list[_Paragraph]:
    """Where numbered lines promise (`1.新建…(责任单位:…)`, or each is followed by `完成情况:`), all of that numbering do.

    A numbered line that reports by its words stays what it is, unless a labelled report follows it. A heading promises,
    and the sub-item that says a part of it again (`一、甲60个;乙500名。` over `1.甲60个`). `of_number` is the weight of a mere number.
    """
    kinds = {_numbering(p) for p in paragraphs if p.marked == "target"} | answered_kinds | _promising_kinds(paragraphs, of_number)
    again = {i for at in range(len(paragraphs)) if (over := _said_above(paragraphs, at)) is not None for i in (at, over)}
    out = []
    for i, (p, following) in enumerate(itertools.zip_longest(paragraphs, paragraphs[1:])):
        answered = following is not None and _is_answered(p, following)
        promises = p.number and p.marked is None and _numbering(p) in kinds and (answered or p.weight <= _PLAINLY_REPORTS)
        out.append(replace(p, weight=-_MARKED, marked="target") if promises or i in again else p)
    return out


def _answered_kinds(parts: Sequence[Sequence[_Paragraph]]) -> set[str | None]:
    """The ways of numbering of which most lines, in all parts, are followed by a report: a labelled one, or one without a number."""
    counts: dict[str | None, list[bool]] = {}
    for p, following in itertools.chain.from_iterable(map(itertools.pairwise, parts)):
        if p.number and p.marked is None:
            counts.setdefault(_numbering(p), []).append(_is_answered(p, following))
    return {kind for kind, answered in counts.items() if len(answered) >= _FEWEST and sum(answered) * 3 > len(answered) * 2}


def _promising_kinds(paragraphs: Sequence[_Paragraph], of_number: float) -> set[str | None]:
    """The one way of numbering of a plain list, nearly all of whose lines promise: what looks otherwise among them does too."""
    told = [p for p in paragraphs if any(c.isdigit() for c in _NUMBERING.sub("", p.view))]
    kinds = {_numbering(p) for p in told}
    promising = sum(p.weight <= 0 or p.weight < of_number for p in told)
    plain_list = len(kinds) == 1 and None not in kinds and all(p.marked is None for p in told)
    return kinds if plain_list and len(told) >= _LIST and promising * 5 >= len(told) * 4 else set()


def _is_answered(p: _Paragraph, following: _Paragraph) -> bool:
    """What follows a numbered line is a labelled report, or has no number and looks more like a report than the line."""
    unnumbered = following.number is None and round(following.weight - p.weight + _FOR_NUMBERS, 6) >= 0
    return following.marked == "report" or (unnumbered and following.marked is None)


def _numbering(paragraph: _Paragraph) -> str | None:
    return paragraph.number.split(":")[0] if paragraph.number else None


def _said_above(paragraphs: Sequence[_Paragraph], at: int) -> int | None:
    """The heading, numbered in another manner, that already says all of a numbered line with a figure."""
    p = paragraphs[at]
    words = _NUMBERING.sub("", _BRACKETS.sub("", p.view)).strip(" 。;")
    if p.number is None or not any(c.isdigit() for c in words):
        return None
    for above in range(at - 1, max(-1, at - _LONGEST), -1):
        q = paragraphs[above]
        if q.number and q.number.split(":")[0] != p.number.split(":")[0]:
            return above if words in q.view and len(words) < len(q.view) else None
    return None


def _best_cuts(paragraphs: Sequence[_Paragraph], rarity: Rarity) -> list[tuple[int, int]]:
    """Dynamic programming over where rows begin."""
    best: list[tuple[float, int]] = [(0.0, 0)]
    for end in range(1, len(paragraphs) + 1):
        options = (
            (best[start][0] + _weight(paragraphs, start, end, rarity), start)
            for start in range(max(0, end - _LONGEST), end)
        )
        best.append(max(options, key=lambda o: (o[0], o[1])))
    cuts, end = [], len(paragraphs)
    while end:
        cuts.append((best[end][1], end))
        end = best[end][1]
    return cuts[::-1]


def _weight(paragraphs: Sequence[_Paragraph], start: int, end: int, rarity: Rarity) -> float:
    """How well `[start, end)` reads as one row: a promise with its reports, or either alone."""
    first, rest = paragraphs[start], paragraphs[start + 1 : end]
    if not rest:
        return abs(first.weight) - 0.5
    if any(p.leaning != first.leaning for p in rest):
        return float("-inf")
    if _labelled(paragraphs[start:end]):
        further = sum(p.marked == "report" for p in rest[1:]) if _told_by_labels([p for p in rest if p.marked]) else 0
        return (3 + further) * _MARKED + 5 * len(rest)
    if any(p.closes for p in paragraphs[start : end - 1]):
        return float("-inf")
    likes = [rarity.shared(start, start + i) for i in range(1, len(rest) + 1)]
    goes_on = (first.weight <= 0 and _goes_on(rest, likes)) or _fills(paragraphs, start, end) or _told_by_labels(rest)
    if not goes_on and any(b.number is None and b.marked is None for b in rest[1:]):
        return float("-inf")
    alone = first.weight + sum(p.weight for p in rest) if _one_list([first, *rest]) else float("-inf")
    if not goes_on and not _one_list(rest):
        return alone
    if _is_next_item(first, rest[0]):
        return alone
    joined = 1 if goes_on or _one_list(rest) else 0
    pair = -first.weight + sum(p.weight for p in rest) + joined * (len(rest) - 1) * 2 + _PAIR + 25 * (max(likes) - 0.07)
    if first.marked is None and first.weight > 0 and any(_skeleton(first) == _skeleton(p) for p in rest):
        return alone
    if rest[0].marked == "report" and first.marked is None:
        pair += _LABELLED
    if max(likes) < 0.02 and not any(p.marked for p in (first, *rest)):
        pair -= 4
    return max(alone, pair)


def _goes_on(rest: Sequence[_Paragraph], likes: Sequence[float]) -> bool:
    """Two paragraphs without a number that both report and both speak of what was promised: the report goes on."""
    plain_reports = all(p.number is None and p.marked is None and p.weight > 0 for p in rest)
    return len(rest) == 2 and plain_reports and min(likes) >= _SAME_MATTER


def _told_by_labels(rest: Sequence[_Paragraph]) -> bool:
    """`完成进度:40%` and then `具体进展:已建成20公里`: labels that differ tell one story; the same label again is another's."""
    labels = [p.view.split(":")[0].strip() for p in rest if p.marked == "report" and p.number is None and ":" in p.view]
    return len(rest) > 1 and len(labels) == len(rest) == len(set(labels))


def _fills(paragraphs: Sequence[_Paragraph], start: int, end: int) -> bool:
    """All that stands between two lists of units: what follows the first paragraph, unlike a promise, reports on it."""
    whole = paragraphs[end - 1].closes and (start == 0 or paragraphs[start - 1].closes)
    return whole and all(p.weight > 0 and p.marked is None for p in paragraphs[start + 1 : end])


def _labelled(paragraphs: Sequence[_Paragraph]) -> bool:
    """A promise, its labelled report, and what follows without a label of its own: the report goes on."""
    first, label, rest = paragraphs[0], paragraphs[1], paragraphs[2:]
    return first.marked == "target" and label.marked == "report" and all(p.marked in (None, "report") for p in rest)


def _is_next_item(one: _Paragraph, other: _Paragraph) -> bool:
    """`2.` below `1.` is one more item of the list, no answer to the one above; a label (`完成情况:`) says otherwise."""
    if other.marked or not one.number or not other.number or _numbering(one) != _numbering(other):
        return False
    return _ordinal(other.number) == _ordinal(one.number) + 1


def _skeleton(paragraph: _Paragraph) -> str:
    """The marks and units of a paragraph without its words and numbers: paragraphs of one mould are no promise and report."""
    words = re.sub(r"[\u4e00-\u9fff]+", "字", re.sub(r"[\d.]+", "0", re.sub(r"第[一二三四五六七八九十]+", "第0", paragraph.view)))
    return re.sub(r"([^、,;:。]+)(?:、\1)+", r"\1", words)


def _one_list(paragraphs: Sequence[_Paragraph]) -> bool:
    """Numbered paragraphs in one manner of numbering, or a labelled report and what follows it."""
    if len(paragraphs) == 1:
        return True
    kinds = {p.number.split(":")[0].replace("mixed", "arabic") if p.number else None for p in paragraphs}
    return kinds != {None} and None not in kinds and len(kinds) == 1 and _rising(paragraphs)


def _rising(paragraphs: Sequence[_Paragraph]) -> bool:
    order = [_ordinal(p.number or "") for p in paragraphs]
    return all(b > a for a, b in itertools.pairwise(order))


def _ordinal(number: str) -> int:
    value = number.split(":")[1]
    digits = "零一二三四五六七八九十"
    if value.isdigit():
        return int(value)
    if value[0] == "十":
        return 10 + (digits.index(value[1]) if len(value) > 1 else 0)
    return digits.index(value[0]) * (10 if len(value) > 1 else 1) + (digits.index(value[2]) if len(value) > 2 else 0)


def _row(paragraphs: Sequence[_Paragraph], lexicon: Lexicon) -> Row:
    first, rest = paragraphs[0], paragraphs[1:]
    promises = first.weight <= 0 or (bool(rest) and first.number is None) or first.marked == "target"
    promises = promises or (first.marked is None and any(p.marked == "report" for p in rest[:1]))
    reported = [piece for p in rest for piece in _reported(p, lexicon)]
    units = tuple(u for p in paragraphs for u in read_units(p.view[: units_ahead(p.view, lexicon) or 0]))
    if promises and (heading := headed(first.block, lexicon)):
        return replace(heading, pieces=(*heading.pieces, *reported), units=(*heading.units, *units))
    opening = (whole(first.block, "target"),) if promises else _reported(first, lexicon)
    return Row(id="", pieces=(*opening, *reported), units=units)


def _reported(p: _Paragraph, lexicon: Lexicon) -> tuple[Piece, ...]:
    """A paragraph that reports, without the units that it may name ahead of its label."""
    cut = units_ahead(p.view, lexicon)
    if cut is None:
        return (whole(p.block, "report"),)
    number = p.block.number
    return Piece(part="units", span=Span(number, 0, cut)), Piece(part="report", span=Span(number, cut, len(p.view)))


def _with_belonging(rows: list[Row], blocks: Mapping[Block, str | None]) -> list[Row]:
    """Each list of units, verdict and deadline belongs to the row right above it; other asides (`联系人:…`) to none."""
    out = list(rows)
    for block, role in blocks.items():
        above = [i for i, r in enumerate(out) if min((*r.target_blocks, *r.report_blocks), default=0) < block.number]
        if not above or role == "aside":
            continue
        row = out[above[-1]]
        if role == "units":
            row = replace(row, pieces=(*row.pieces, whole(block, "units")), units=(*row.units, *read_units(block.text)))
        else:
            part: Part = "target" if role == "adjusted" else "deadline" if role == "deadline" else "published"
            row = replace(row, pieces=(*row.pieces, whole(block, part)))
        out[above[-1]] = row
    return out
