"""Sentences and clauses: where they begin and end, quoted and bracketed parts kept whole."""

from dataclasses import dataclass

_OPEN, _CLOSE = "(《“‘<「", ")》”’>」"


@dataclass(frozen=True, slots=True)
class Stretch:
    """A half-open range of characters."""

    start: int
    end: int


def sentences(view: str) -> list[Stretch]:
    """Ranges that end with 。！？ (a semicolon ends a clause, not a sentence)."""
    return _cut(view, "。!?！？")


def clauses(view: str, start: int, end: int) -> list[Stretch]:
    """Ranges within `[start, end)` between commas and semicolons that stand outside brackets and book-title marks."""
    return _cut(view, ",;:。!?", start, end)


def items(view: str, start: int, end: int) -> list[Stretch]:
    """Ranges within `[start, end)` between enumeration commas (、) outside brackets."""
    return _cut(view, "、", start, end)


def _cut(view: str, marks: str, start: int = 0, end: int | None = None) -> list[Stretch]:
    """Cut behind each of `marks` at bracket depth 0; a bracket left open does not swallow the rest."""
    end = len(view) if end is None else end
    out, begin, depth = [], start, 0
    close_at = 0
    for i in range(start, end):
        c = view[i]
        if c in _OPEN:
            if i >= close_at:
                shut = view.find(_CLOSE[_OPEN.index(c)], i, end)
                if shut > 0 and shut - i <= 80:
                    close_at, depth = shut + 1, 1
        elif depth and i + 1 >= close_at:
            depth = 0
        elif c in marks and not depth and not _within_number(view, i):
            out.append(Stretch(begin, i))
            begin = i + 1
    if begin < end:
        out.append(Stretch(begin, end))
    return [s for s in out if s.end > s.start]


def _within_number(view: str, i: int) -> bool:
    """A comma that groups thousands (`1,200`)."""
    return view[i] == "," and view[i - 1 : i].isdigit() and view[i + 1 : i + 4].isdigit() and not view[i + 4 : i + 5].isdigit()
