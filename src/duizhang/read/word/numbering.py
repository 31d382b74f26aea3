"""Word's automatic numbers (`w:numPr`) as the reader sees them: `1.` `一、` `（一）`.

ECMA-376 part 1, 17.9: a paragraph names a list (`numId`) and a level; the list leads to an abstract list whose levels say
format, pattern and start. Counting is per abstract list, a level starts anew after a higher one.
"""

from dataclasses import dataclass

from duizhang.read.markup import Element, attribute, child, children, local

_HAN = "零一二三四五六七八九十"
_LEGAL = "零壹贰叁肆伍陆柒捌玖拾"
_HAN_FORMATS = {"chineseCounting", "chineseCountingThousand", "japaneseCounting", "taiwaneseCounting", "taiwaneseCountingThousand", "ideographDigital", "koreanCounting"}
_LEGAL_FORMATS = {"chineseLegalSimplified", "ideographLegalTraditional", "japaneseLegal"}
_ROMAN = ((1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))


@dataclass(frozen=True, slots=True)
class _Level:
    form: str
    pattern: str
    start: int
    suffix: str


class Numbering:
    """Counts through a document: ask each paragraph once, in order."""

    def __init__(self, numbering: Element | None, styles: Element | None) -> None:
        self._abstract = {attribute(a, "abstractNumId"): a for a in children(numbering, "abstractNum")}
        self._lists = {attribute(n, "numId"): n for n in children(numbering, "num")}
        self._styles = {attribute(s, "styleId"): s for s in children(styles, "style")}
        self._counts: dict[str | None, dict[int, int]] = {}
        self._begun: set[tuple[str | None, int]] = set()

    def label(self, paragraph: Element) -> str:
        """The number shown before the paragraph, "" where it has none."""
        number_id, level = self._list_of(child(paragraph, "pPr"))
        number = self._lists.get(number_id)
        reference = child(number, "abstractNumId")
        abstract_id = attribute(reference, "val") if reference is not None else None
        levels = self._levels(number, self._abstract.get(abstract_id))
        if level not in levels:
            return ""
        self._count(number_id, abstract_id, level, levels)
        return self._write(levels, level, self._counts[abstract_id])

    def _list_of(self, properties: Element | None, deep: int = 0) -> tuple[str | None, int]:
        """(numId, level) from the paragraph itself, else from its style and the styles on which that is based."""
        own = child(properties, "numPr")
        number = child(own, "numId")
        level = child(own, "ilvl")
        if number is not None:
            return attribute(number, "val"), _whole(attribute(level, "val") if level is not None else None, 0)
        named = child(properties, "pStyle") if deep == 0 else None
        style = self._styles.get(attribute(named, "val")) if named is not None else None
        while style is not None and deep < 20:
            found, depth = self._list_of(child(style, "pPr"), 1)
            if found:
                return found, depth or self._level_of_style(found, attribute(style, "styleId"))
            based = child(style, "basedOn")
            style, deep = self._styles.get(attribute(based, "val")) if based is not None else None, deep + 1
        return None, 0

    def _level_of_style(self, number_id: str, style_id: str | None) -> int:
        reference = child(self._lists.get(number_id), "abstractNumId")
        abstract = self._abstract.get(attribute(reference, "val")) if reference is not None else None
        for level in children(abstract, "lvl"):
            linked = child(level, "pStyle")
            if linked is not None and attribute(linked, "val") == style_id:
                return _whole(attribute(level, "ilvl"), 0)
        return 0

    def _levels(self, number: Element | None, abstract: Element | None) -> dict[int, _Level]:
        found = {_whole(attribute(e, "ilvl"), 0): _level(e) for e in children(abstract, "lvl")}
        for override in children(number, "lvlOverride"):
            changed = child(override, "lvl")
            if changed is not None:
                found[_whole(attribute(override, "ilvl"), 0)] = _level(changed)
        return found

    def _count(self, number_id: str | None, abstract_id: str | None, level: int, levels: dict[int, _Level]) -> None:
        counts = self._counts.setdefault(abstract_id, {})
        restart = self._restart(number_id, level)
        counts[level] = restart if restart is not None else counts[level] + 1 if level in counts else levels[level].start
        for deeper in [n for n in counts if n > level]:
            del counts[deeper]
        for higher in range(level):
            if higher in levels:
                counts.setdefault(higher, levels[higher].start)

    def _restart(self, number_id: str | None, level: int) -> int | None:
        """The start that the list sets for itself, at its first paragraph."""
        if (number_id, level) in self._begun:
            return None
        self._begun.add((number_id, level))
        for override in children(self._lists[number_id], "lvlOverride"):
            start = child(override, "startOverride")
            if start is not None and _whole(attribute(override, "ilvl"), 0) == level:
                return _whole(attribute(start, "val"), 1)
        return None

    def _write(self, levels: dict[int, _Level], level: int, counts: dict[int, int]) -> str:
        pattern = levels[level].pattern
        if levels[level].form in ("bullet", "none"):
            return ""
        for n in range(level + 1):
            if n in levels:
                pattern = pattern.replace(f"%{n + 1}", _numeral(counts.get(n, levels[n].start), levels[n].form))
        # "1." set right against "3月" would read as 1.3: the tab or space that Word shows is kept as one space.
        gap = " " if pattern and pattern[-1].isascii() and pattern[-1] != ")" and levels[level].suffix != "nothing" else ""
        return pattern + gap


def _level(element: Element) -> _Level:
    values = {local(e): attribute(e, "val") or "" for e in element}
    return _Level(values.get("numFmt", "decimal"), values.get("lvlText", ""), _whole(values.get("start"), 1), values.get("suff", "tab"))


def _whole(text: str | None, default: int) -> int:
    return int(text) if text and text.isdecimal() and len(text) < 7 else default


def _numeral(n: int, form: str) -> str:
    if form in _HAN_FORMATS:
        return _han(n, _HAN)
    if form in _LEGAL_FORMATS:
        return _han(n, _LEGAL)
    if form in ("upperRoman", "lowerRoman"):
        return _roman(n) if form == "upperRoman" else _roman(n).lower()
    if form in ("upperLetter", "lowerLetter") and n > 0:
        letter = chr(ord("A") + (n - 1) % 26) * ((n - 1) // 26 % 10 + 1)
        return letter if form == "upperLetter" else letter.lower()
    if form.startswith("decimalEnclosedCircle") and 1 <= n <= 20:
        return chr(ord("①") + n - 1)
    if form == "decimalZero":
        return f"{n:02}"
    return str(n)


def _han(n: int, digits: str) -> str:
    """Up to 999; beyond that Arabic.

    >>> [_han(n, _HAN) for n in (3, 10, 12, 20, 21, 105, 110)]
    ['三', '十', '十二', '二十', '二十一', '一百零五', '一百一十']
    """
    if n < 11:
        return digits[max(n, 0)]
    if n < 100:
        tens, ones = divmod(n, 10)
        return (digits[tens] if tens > 1 else "") + digits[10] + (digits[ones] if ones else "")
    if n < 1000:
        hundreds, rest = divmod(n, 100)
        low = "" if not rest else "零" + digits[rest] if rest < 10 else (digits[1] if rest < 20 else "") + _han(rest, digits)
        return digits[hundreds] + ("百" if digits is _HAN else "佰") + low
    return str(n)


def _roman(n: int) -> str:
    out = ""
    for value, letters in _ROMAN:
        out += letters * (min(n, 9999) // value)
        n %= value
    return out
