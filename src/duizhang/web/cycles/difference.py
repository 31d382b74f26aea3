"""What changed between two texts, clause by clause."""

import re
from dataclasses import dataclass
from difflib import SequenceMatcher

_CLAUSE = re.compile(r"[^，。；;,\n]*[，。；;,\n]?")


@dataclass(frozen=True, slots=True)
class Piece:
    """`how` is `same`, `gone` or `new`."""

    how: str
    text: str


def difference(before: str, after: str) -> tuple[Piece, ...]:
    """The two texts as one: together the `same` and `gone` pieces give `before`, the `same` and `new` ones `after`.

    >>> [(p.how, p.text) for p in difference("一季度，新增20个。", "一季度，新增30个。")]
    [('same', '一季度，'), ('gone', '新增20个。'), ('new', '新增30个。')]
    """
    old, new = _clauses(before), _clauses(after)
    pieces: list[Piece] = []
    for how, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if how == "equal":
            pieces.append(Piece("same", "".join(old[a:b])))
            continue
        pieces += _replaced(old[a:b], new[c:d])
    return tuple(pieces)


def _replaced(old: list[str], new: list[str]) -> list[Piece]:
    """Clause against clause where there are as many, else all that went and then all that came."""
    pairs = [([a], [b]) for a, b in zip(old, new, strict=False)] if len(old) == len(new) else [(old, new)]
    return [Piece(how, "".join(words)) for gone, came in pairs for how, words in (("gone", gone), ("new", came)) if words]


def _clauses(text: str) -> list[str]:
    return [c for c in _CLAUSE.findall(text) if c]
