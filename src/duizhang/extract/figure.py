"""One match of the number pattern -> a Quantity: value, unit, comparator, kind, sign and base."""

import re
from dataclasses import dataclass
from decimal import Decimal

from duizhang.extract.grammar import Grammar
from duizhang.lexicon.shape import Lexicon
from duizhang.model.quantity import Comparator, Kind, Quantity
from duizhang.model.span import Span
from duizhang.text.numerals import chinese_number, multiplier

_AFTER_CHANGE = re.compile(r"\s*(?:的)?(?:增长|增速|增幅)")
_BASE = re.compile(r"(?:同比|环比|按可比价格?(?:计算)?|(?<![占对])[比较](?![例重率值])[^,;。:]{1,14})\s*$")
# `压减审批时限30%`: the verb of a cut with its object between it and the figure; a rate is brought to a level instead.
_CUT = re.compile(r"(?:压减|压缩|缩短|削减|精简|减少)(?![率幅到至了])[^,;:。、\d]{2,12}(?<![率比重例占达到至为])$")
# `提高低保标准5%`: a rate cannot be what a sum of money is brought to.
_RAISED = re.compile(r"(?:提高|上调|调增)(?![到至了])[^,;:。、\d]{2,12}(?:标准|待遇|工资|薪酬|补贴|补助|养老金)$")
# `较年初新增244亿元` is a change like `较年初增加244亿元`
_ADDED = ("新增", "净增")
_RATES = ("%", "‰", "个百分点", "百分点", "倍")
_DEEDS = ("增加", "减少", "压减", "压缩", "缩短")
# Longer runs of digits are names, and beyond what is reckoned exactly.
_MOST_DIGITS = 15
_FILL = re.compile(r"(?: |分别|均|了|率|值|为|在|约|的)$")


@dataclass(frozen=True, slots=True)
class Number:
    """The bare figure of a match."""

    value: Decimal
    upper: Decimal | None
    unit: str
    more: bool
    rule: str
    places: int = 0


def number(match: re.Match[str]) -> Number | None:
    """The value and unit of a match; None where the characters are no number after all (`百姓`, a number of an identity card)."""
    if sum(c.isdigit() for c in match.group()) > _MOST_DIGITS:
        return None
    for rule in (_shared_unit, _arabic, _fraction, _half, _tenths, _doublings, _spelled):
        found = rule(match)
        if found is not None:
            return found
    return None


def _shared_unit(m: re.Match[str]) -> Number | None:
    if m["bare"] is None:
        return None
    value = _decimal(m["bare"]) * (-1 if m["sign3"] else 1)
    return Number(value, None, _plain(m["later"]), False, "unit_behind_the_list", _places(m["bare"]))


def _arabic(m: re.Match[str]) -> Number | None:
    if m["low"] is None:
        return None
    factor = multiplier((m["mult"] or "").strip())
    value = _decimal(m["low"]) * (-1 if m["sign"] == "-" else 1)
    more = bool(m["more1"] or m["more2"])
    places = _places(m["low"])
    if m["high"] is None:
        return Number(value * factor, None, _plain(m["unit"]), more, "number_unit", places)
    last = multiplier(m["mult2"] or "")
    upper = _decimal(m["high"]) * (-1 if m["sign2"] else 1) * last
    low = value * (factor if m["mult"] else last)
    return Number(min(low, upper), max(low, upper), _plain(m["unit"]), more, "range", places)


def _fraction(m: re.Match[str]) -> Number | None:
    if m["fraction"] is None:
        return None
    part = _decimal(m["part"]) if m["part"][0].isdigit() else chinese_number(m["part"])
    whole = chinese_number(m["fraction"][:-2])
    if part is None or not whole:
        return None
    if whole == 1000:
        return Number(part, None, "‰", False, "fraction")
    return Number(round(part * 100 / whole, 4).normalize() + 0, None, "%", False, "fraction")


def _half(m: re.Match[str]) -> Number | None:
    return Number(Decimal(50), None, "%", False, "half") if m["half"] else None


def _tenths(m: re.Match[str]) -> Number | None:
    if m["tenths"] is None:
        return None
    digit = chinese_number(m["tenths"][0])
    return None if digit is None else Number(digit * 10 + (5 if m["tenths"].endswith("半") else 0), None, "%", False, "tenths")


def _doublings(m: re.Match[str]) -> Number | None:
    times = chinese_number(m["doublings"]) if m["doublings"] else None
    return None if times is None else Number((Decimal(2) ** int(times) - 1) * 100, None, "%", False, "doublings")


def _spelled(m: re.Match[str]) -> Number | None:
    if m["words"] is None:
        return None
    value = chinese_number(m["words"])
    if value is None or (m["words"][0] in "百千万亿" and m["unit2"] not in ("元", "美元")):
        return None
    return Number(value * multiplier(m["mult3"] or ""), None, _plain(m["unit2"]), bool(m["more3"]), "numeral_unit")


def quantity(view: str, m: re.Match[str], found: Number, block: int, grammar: Grammar, lexicon: Lexicon) -> Quantity:
    """The match with the words around it that change its meaning."""
    start, end = m.span()
    behind = grammar.after.match(view, end)
    before_op, before_word, begin = _before(view, start, grammar, lexicon)
    comparator, hedge = _comparator(before_op, before_word, behind, found, lexicon)
    kind, sign, base, begin_change = _change(view, begin, before_word, found, lexicon)
    if kind == "level" and behind is None and found.unit in ("%", "倍") and _AFTER_CHANGE.match(view, end):
        kind = "growth"
    if kind == "level" and found.unit in ("%", "‰"):
        kind = "growth" if found.rule == "doublings" else "share"
    span_end = behind.end() if behind else end
    return Quantity(
        span=Span(block, min(begin, begin_change, start), span_end),
        figure=Span(block, start, end),
        value=found.value,
        upper=found.upper,
        unit=found.unit,
        comparator=comparator,
        kind=kind,
        hedge=hedge,
        sign=-1 if sign < 0 or found.value < 0 else 1,
        base=base,
        places=found.places,
        rule=found.rule,
    )


def _before(view: str, start: int, grammar: Grammar, lexicon: Lexicon) -> tuple[Comparator | None, str | None, int]:
    """The comparator words that stand right before `start`, nearest first; the first that is not `=` decides."""
    op: Comparator | None = None
    word: str | None = None
    begin = start
    for _ in range(3):
        at = begin
        while at and view[at - 1] == " ":
            at -= 1
        found = next(
            (view[at - n : at] for n in range(min(grammar.before_longest, at), 0, -1) if view[at - n : at] in lexicon.before),
            None,
        )
        if found is None or view.endswith(lexicon.glued, 0, at):
            break
        if op in (None, "="):
            op, word = lexicon.before[found], found
        begin = at - len(found)
    return op, word, begin


def _comparator(
    before: Comparator | None, word: str | None, behind: re.Match[str] | None, found: Number, lexicon: Lexicon
) -> tuple[Comparator, str | None]:
    if behind:
        after = lexicon.after[behind["hedge"]]
        if after == "~" and before in (">=", ">"):
            return before, word
        return after, f"{word}…{behind['hedge']}" if before == "<=" and after == "~" else behind["hedge"]
    if before and before != "=":
        return before, word
    return (">" if found.more else "="), word


def _change(
    view: str, begin: int, word: str | None, found: Number, lexicon: Lexicon
) -> tuple[Kind, int, str | None, int]:
    """Growth or decline if a verb of change stands right before the figure (`增长`, `下降了`, `降幅为`)."""
    at = begin
    while at and (fill := _FILL.search(view, max(0, at - 2), at)):
        at = fill.start()
    if word and word[-1] in "到至":
        return "level", 1, None, begin
    added = next((v for v in _ADDED if view.endswith(v, 0, at)), None)
    if added and (base := _BASE.search(view, max(0, at - 18), at - len(added))):
        return "growth", 1, base.group().strip(), base.start()
    for kind, verbs in (("growth", lexicon.growth), ("decline", lexicon.decline)):
        verb = next((v for v in verbs if view.endswith(v, 0, at)), None)
        if verb is None or any(view.endswith(n, 0, at) and len(n) >= len(verb) for n in lexicon.not_verbs):
            continue
        if found.unit not in _RATES and any(view.endswith(d, 0, at) and d.endswith(verb) for d in lexicon.delivers if len(d) > len(verb)):
            continue
        if len(verb) == 1 and not _short_verb(view, at - 1):
            continue
        base = _BASE.search(view, max(0, at - len(verb) - 18), at - len(verb))
        unit = lexicon.unit(found.unit)
        if base is None and found.unit not in _RATES and (verb in _DEEDS or (unit is not None and unit.counts)):
            continue
        words = base.group().strip() if base else None
        return kind, -1 if kind == "decline" else 1, words, base.start() if base else at - len(verb)  # type: ignore[return-value]
    if found.unit == "%" and _RAISED.search(view, max(0, begin - 18), begin):
        return "growth", 1, None, begin
    cut = _CUT.search(view, max(0, begin - 18), begin) if found.unit == "%" else None
    return ("decline", -1, None, begin) if cut else ("level", 1, None, begin)


def _short_verb(view: str, at: int) -> bool:
    """A one-character verb counts only behind a base or a comma (`同比增7%`), never inside a word (`新增`)."""
    return at == 0 or view[at - 1] in ",、;比期月 " or view.endswith(("同比", "环比", "年均", "平均", "分别", "均", "再"), 0, at)


def _decimal(text: str) -> Decimal:
    return Decimal(text.replace(",", ""))


def _places(text: str) -> int:
    return len(text.partition(".")[2])


def _plain(unit: str) -> str:
    return "%" if unit == "百分比" else unit.replace(" ", "")
