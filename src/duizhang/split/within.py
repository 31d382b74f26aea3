"""A paragraph that answers itself: promise and report in one, parted by a label, by the office that replies, or by time."""

import itertools
import re
from collections.abc import Mapping, Sequence, Set
from decimal import Decimal

from duizhang.lexicon.shape import Lexicon
from duizhang.model.document import Block
from duizhang.model.row import Part, Piece, Row
from duizhang.model.span import Span
from duizhang.split.role import item_number, marked_role, names_units, report_weight
from duizhang.split.turn import Turn, turns
from duizhang.split.units import read_units
from duizhang.text.answering import answered_figures, plainly_answered, rated_figures
from duizhang.text.clause import sentences
from duizhang.text.figured import figured
from duizhang.text.numerals import multiplier
from duizhang.text.view import view as plain

_TOLD = re.compile(r"\s*(?:20\d\d年)?(?:截[至止]|至\d|目前|今年以来|上半年|前[一二三]季度|\d{1,2}(?:-\d{1,2})?月|全年(?:已|共|累计)|累计|已|现已|实际|完成情况|进展)")
_REPLY = re.compile(r"\s*(?P<office>[\u4e00-\u9fff、]{2,20}):")
_UNITS = re.compile(r"\((?P<label>牵头|责任|主办|承办)(?:单位|部门)\s*:[^()]*(?:\([^()]*\)[^()]*)*\)")
_BLANKS = re.compile(r"(?<=\S)\s+(?=\S)")
_NUMBERING = re.compile(r"^\s*(?:\d{1,3}[.、](?!\d)|\([一二三四五六七八九十\d]{1,3}\)|[一二三四五六七八九十]{1,3}(?:、|是))\s*")
_NAMED = re.compile(r"\s*(?:完成|实现)?(?P<name>[\u4e00-\u9fff]{2,10}?)(?:为|达到?)?(?=\d|[一二两三四五六七八九十百千万]{2})")
_UP_TO = re.compile(",(?=截[至止]|目前)")
_HEADING = 24
_MOSTLY = 0.6
_FEWEST = 3
_BEYOND_DOUBT = 2
_PROMISE_COLON = re.compile(r"\s*\(?[\d一二三四五六七八九十]{1,3}[.、)](?!\d)[^:。]*\d[^:。\d()]+:(?!预期|目标|计划|任务)")
_HAS_DONE = re.compile(r"已|完成|建成|完工|开工|在建|累计|实际|截[至止]|目前")
_RATE = re.compile(r"(\d+(?:\.\d+)?)%")
_AMOUNT = re.compile(r"(?<![\d.])(\d+(?:\.\d+)?)(万|亿)?(?=[\u4e00-\u9fff])")
_ROUNDED = Decimal("0.001")  # how far a rate with one decimal may lead astray


def answered_within(blocks: Sequence[Block], lexicon: Lexicon, ahead: Set[int] = frozenset()) -> dict[int, tuple[Piece, ...]]:
    """The pieces of each paragraph that answers itself, by block number.

    Labels and replies part a paragraph wherever they stand; a change to reporting words (`…。上半年完成…`) only in a
    document of which most paragraphs are built so. Pairs of figures (`新建30处,已完成26处`), and a result held against its
    goal, leave it whole: each answers its own; one paragraph of three pairs is enough. What stands in a part that looks
    `ahead` (by its title or heading) sets stages and answers nothing.
    """
    views = {b.number: plain(b.text) for b in blocks}
    cuts: dict[int, tuple[int, ...]] = {n: (cut,) for n, view in views.items() if (cut := _parted(view, lexicon))}
    cuts |= {n: (cut,) for n, cut in _behind_colons(views, cuts.keys(), lexicon).items()}
    telling = [n for n, view in views.items() if n not in cuts and n not in ahead and (any(c.isdigit() for c in view) or figured(view, lexicon))]
    turned = {n: found for n in telling if not marked_role(views[n], lexicon) and (found := turns(views[n], lexicon))}
    opened = {n: (cut,) for n in telling if (cut := _turn(views[n], lexicon))}
    pairs = {n: len(list(answered_figures(views[n], lexicon))) for n in telling}
    against = {n for n in telling if pairs[n] or plainly_answered(views[n], lexicon) or lexicon.against.search(views[n])}
    inside = turned.keys() | opened.keys() | against
    if len(inside) >= _FEWEST and len(inside) + len(cuts) >= _MOSTLY * (len(telling) + len(cuts)):
        cuts |= {n: cut for n, cut in opened.items() if n not in against}
        cuts |= {n: _bounds(found) for n, found in turned.items() if n not in against or _needs_cut(found)}
    else:
        above = dict(zip(views, ("", *views.values()), strict=False))
        unanswering = [n for n in telling if not _is_answer(above[n], views[n], lexicon)]
        against = {n for n in unanswering if _answers_itself(views[n], lexicon)}
        plain_pair = {n for n in unanswering if n not in against and plainly_answered(views[n], lexicon)}
        needing = {n for n, found in turned.items() if _needs_cut(found)}
        free = _standing_alone(views, cuts.keys() | against, plain_pair | needing, lexicon)
        cuts |= {n: _bounds(turned[n]) for n in free & needing}
        against |= free - needing
    alone = {b.number: (whole(b, "report"),) for b in blocks if b.number in against - cuts.keys()}
    return {n: _pieces(n, views[n], bounds) for n, bounds in cuts.items()} | alone


def _is_answer(above: str, view: str, lexicon: Lexicon) -> bool:
    """What stands right below a promise with a figure and answers it: a labelled report, or amounts of which the rates
    lead back to the goals said above (`就业3.2万人、再就业7865人,分别完成任务的106.7%、98.3%` below `就业3万人,再就业8000人`)."""
    if marked_role(above, lexicon) == "report" or not any(c.isdigit() for c in above):
        return False
    return marked_role(view, lexicon) == "report" or _goals_of(view, above) >= _BEYOND_DOUBT


def _goals_of(view: str, above: str) -> int:
    """How many of the amounts above are an amount of `view` divided by one of its rates."""
    rates = [Decimal(m[1]) / 100 for m in _RATE.finditer(view) if Decimal(m[1])]
    said, goals = _amounts(view), _amounts(above)
    return sum(any(abs(amount / rate - goal) <= goal * _ROUNDED for amount in said for rate in rates) for goal in goals)


def _amounts(view: str) -> set[Decimal]:
    return {Decimal(m[1]) * multiplier(m[2] or "") for m in _AMOUNT.finditer(view) if Decimal(m[1])}


def _behind_colons(views: Mapping[int, str], cut: Set[int], lexicon: Lexicon) -> dict[int, int]:
    """`1.免费检查800人:已检查612人`: numbered lines of a promise, a colon and its report, where most of three or more say so.

    A colon also opens a list of parts (`新建12座:甲镇5座、乙镇7座`); of such lines none tells what has been done.
    """
    found = {n: m.end() for n, view in views.items() if n not in cut and item_number(view) and (m := _PROMISE_COLON.match(view))}
    told = [n for n, at in found.items() if _HAS_DONE.search(views[n], at)]
    return found if len(told) >= _FEWEST and len(told) * 3 >= len(found) * 2 else {}


def _needs_cut(found: Sequence[Turn]) -> bool:
    """Every goal is plainly one, and not all are single figures answered at once, which can be read as they stand."""
    return all(t.sure for t in found) and not all(t.pair for t in found)


def _bounds(found: Sequence[Turn]) -> tuple[int, ...]:
    """Where promise and report take turns: the first report, the second promise, its report …"""
    return (found[0].at, *(at for t in found[1:] for at in (t.begin, t.at)))


def _standing_alone(views: Mapping[int, str], answered: Set[int], turned: Set[int], lexicon: Lexicon) -> set[int]:
    """Of the paragraphs that turn or hold a pair beyond doubt, those that can't be the report on the one above: it is a heading, or answers itself as well."""
    found: set[int] = set()
    above: int | None = None
    for n in views:
        if n in turned and (above is None or above in answered or above in found or _is_heading(views[above], lexicon)):
            found.add(n)
        above = n
    return found


def _is_heading(view: str, lexicon: Lexicon) -> bool:
    """A short line without comma, full stop or figure."""
    return not figured(view, lexicon) and len(view.strip()) <= _HEADING and not re.search("[,;。]", view)


def _answers_itself(view: str, lexicon: Lexicon) -> bool:
    """One paragraph of three pairs, of three amounts with their rates, or of two pairs beyond doubt."""
    pairs = len(list(answered_figures(view, lexicon))) + rated_figures(view, lexicon)
    return pairs >= _FEWEST or plainly_answered(view, lexicon) >= _BEYOND_DOUBT


def headed(block: Block, lexicon: Lexicon) -> Row | None:
    """The row that a heading makes which is the promise: `promise(责任单位:…)verdict`."""
    view = plain(block.text)
    m = _UNITS.search(view)
    if m is None or not view[: m.start()].strip():
        return None
    pieces = [Piece(part="target", span=_trimmed(block.number, view, 0, m.start()))]
    pieces.append(Piece(part="units", span=Span(block.number, m.start(), m.end())))
    rest = _trimmed(block.number, view, m.end(), len(view))
    said = view[rest.start : rest.end]
    if said and len(said) <= 12 and lexicon.published_words.search(said):
        pieces.append(Piece(part="published", span=rest))
    elif len(said) > 1:
        pieces.append(Piece(part="report", span=rest))
    return Row(id="", pieces=tuple(pieces), units=read_units(m.group().strip("()")))


def units_ahead(view: str, lexicon: Lexicon) -> int | None:
    """`牵头单位:市水利局。完成情况:建成3座`: where the label of the report begins behind the units."""
    return _label(view, lexicon) if marked_role(view, lexicon) == "units" else None


def whole(block: Block, part: Part) -> Piece:
    """All of `block` as one piece."""
    return Piece(part=part, span=Span(block.number, 0, len(block.text)))


def _label(view: str, lexicon: Lexicon) -> int | None:
    """`目标:……完成情况:……`, `新建3座(进展:……)`: where the label of the report begins."""
    report = next((p for role, p in lexicon.markers if role == "report"), None)
    brackets = (i for i, c in enumerate(view) if c == "(")
    for start in sorted({*_starts(view), *(m.end() for m in _BLANKS.finditer(view)), *brackets}):
        if view[:start].strip() and report and report.match(view, start):
            return start
    return None


def _parted(view: str, lexicon: Lexicon) -> int | None:
    """Where the report begins: at its label, where an office replies, or behind a verdict; what opens with the label of a
    report or of units holds no promise."""
    role = marked_role(view, lexicon)
    if role == "units":
        return None
    return _label(view, lexicon) or (None if role == "report" else _office(view, lexicon) or _judged(view, lexicon))


def _office(view: str, lexicon: Lexicon) -> int | None:
    """`……。市水利局:完成……`: where the office that replies begins; none where each office tells pairs of its own."""
    if plainly_answered(view, lexicon) >= _BEYOND_DOUBT or len(list(answered_figures(view, lexicon))) >= _FEWEST:
        return None
    for start in _starts(view)[1:]:
        m = _REPLY.match(view, start)
        if m and names_units(m["office"]) and any(c.isdigit() for c in view[:start]):
            return start
    return None


def _judged(view: str, lexicon: Lexicon) -> int | None:
    """`新增5户(已完成)。……`: behind a first sentence with a figure that ends with the document's own verdict in brackets,
    or with the office that answers for it (`新增5户(市科技局)。……`)."""
    starts = _starts(view)
    m = re.search(r"\((?P<said>[^()]{2,24})\)[。;:]?\s*$", view[: starts[1]]) if len(starts) > 1 else None
    if m is None or not any(c.isdigit() for c in view[: m.start()]):
        return None
    if names_units(m["said"]) and view[m.end() - 1] == "。" and not re.search("[:;]", view[: m.start()]):
        return starts[1]
    return m.start() if lexicon.published_words.search(m["said"]) else None


def _turn(view: str, lexicon: Lexicon) -> int | None:
    """Behind the first sentence with a figure (`3.加装电梯。加装60部。`), where the next one begins to report, with a time, a word of
    having done so or the promise's own words (`发放辅具六百件。|发放六百七十件。`), and that sentence holds no word of reporting."""
    starts = sorted({*_starts(view), *(m.end() for m in _UP_TO.finditer(view))})
    i = next((i for i in range(1, len(starts)) if figured(view[starts[i - 1] : starts[i]], lexicon)), None)
    if i is None:
        return None
    promise, at = _NUMBERING.sub("", view[starts[i - 1] : starts[i]]), starts[i]
    again = _said_again(view[at:], promise) if figured(view[at:], lexicon) else ""
    told = again or _TOLD.match(view, at)
    return at if told and report_weight(promise.replace(again, ""), lexicon) <= 0 else None


def _said_again(view: str, promise: str) -> str:
    """All words of `view` before its first number, where the promise says them too (not `新建小学` behind `新建幼儿园`)."""
    m = _NAMED.match(view)
    return m["name"] if m and m["name"] in promise else ""


def _starts(view: str) -> list[int]:
    cut = sentences(view)
    semicolons = [i + 1 for i, c in enumerate(view) if c in ";"]
    return sorted({0, *(s.start for s in cut if view[s.start : s.end].strip()), *semicolons})


def _pieces(number: int, view: str, bounds: Sequence[int]) -> tuple[Piece, ...]:
    """Promise and report in turn, cut at `bounds`."""
    stretches = itertools.pairwise((0, *bounds, len(view)))
    return tuple(
        Piece(part="report" if i % 2 else "target", span=_trimmed(number, view, a, b)) for i, (a, b) in enumerate(stretches)
    )


def _trimmed(number: int, view: str, start: int, end: int) -> Span:
    text = view[start:end]
    left = start + len(text) - len(text.lstrip())
    return Span(number, left, max(left, start + len(text.rstrip())))
