"""What surrounds a promise and a figure: the words of their clause and the one before, the rare ones counting more."""

import math
from collections import Counter
from collections.abc import Sequence
from functools import cached_property

from duizhang.lexicon.shape import Lexicon
from duizhang.model.document import Document
from duizhang.model.result import Result
from duizhang.model.row import Piece
from duizhang.model.span import Span
from duizhang.model.target import Target
from duizhang.pair.likeness import Words, words
from duizhang.text.clause import Stretch, clauses, sentences
from duizhang.text.view import view as plain

_NAMING = 0.5
_MOST = 3


class Context:
    """The words of all clauses of `document` that hold a promise or a figure, with how rare they are in it."""

    def __init__(self, document: Document, targets: Sequence[Target], results: Sequence[Result], report_blocks: Sequence[int], lexicon: Lexicon) -> None:
        self._document, self._lexicon, self._report_blocks = document, lexicon, tuple(dict.fromkeys(report_blocks))
        self._windows: dict[int, list[tuple[int, int, frozenset[str]]]] = {}
        counts: Counter[str] = Counter()
        for number in dict.fromkeys([t.figure.block for t in targets] + [r.figure.block for r in results]):
            view = plain(document.block(number).text)
            self._windows[number] = [w for s in sentences(view) for w in _windows(view, s, lexicon)]
            counts.update(p for _, _, pairs in self._windows[number] for p in pairs)
        total = 1 + sum(map(len, self._windows.values()))
        self._weight = {p: math.log(total / n) for p, n in counts.items()}

    def own(self, target: Target) -> frozenset[str]:
        """The pairs of the promise's own name."""
        return words(target.indicator, self._lexicon).pairs

    def shared(self, target: Target, result: Result) -> float:
        """What part of the words around the one that says less stands around the other, 0..1."""
        a, b = self._around(target.figure), self._around(result.figure)
        room = min(self._sum(a), self._sum(b))
        return self._sum(a & b) / room if room else 0.0

    def near(self, target: Target, told: Sequence[Result]) -> list[Result]:
        """The figures around which at least a third of the promise's name stands: the only ones worth comparing."""
        want = self.own(target)
        if not want:
            return list(told)
        return [r for r in told if 3 * len(want & (self._around(r.figure) | words(r.indicator, self._lexicon).pairs)) >= len(want)]

    def pieces_naming(self, target: Target) -> tuple[Piece, ...]:
        """The few report clauses that name the promised thing, or half of its characters, the closest first."""
        want = words(target.indicator, self._lexicon)
        rated = [
            (len(want.pairs & said.pairs), span)
            for span, said in self._clauses
            if want.pairs & said.pairs and len(want.chars & said.chars) >= _NAMING * len(want.chars)
        ]
        best = sorted(rated, key=lambda r: (-r[0], r[1]))[:_MOST]
        return tuple(Piece(part="report", span=span) for _, span in best)

    @cached_property
    def _clauses(self) -> list[tuple[Span, Words]]:
        out = []
        for number in self._report_blocks:
            view = plain(self._document.block(number).text)
            out += [(Span(number, c.start, c.end), words(view[c.start : c.end], self._lexicon)) for c in clauses(view, 0, len(view))]
        return out

    def _around(self, figure: Span) -> frozenset[str]:
        return next((pairs for start, end, pairs in self._windows[figure.block] if start <= figure.start < end), frozenset())

    def _sum(self, pairs: frozenset[str]) -> float:
        return sum(self._weight.get(p, 0.0) for p in pairs)


def _windows(view: str, sentence: Stretch, lexicon: Lexicon) -> list[tuple[int, int, frozenset[str]]]:
    """Each clause with the words of the clause before it in its sentence."""
    out = []
    start = sentence.start
    for clause in clauses(view, sentence.start, sentence.end):
        out.append((clause.start, clause.end, words(view[start : clause.end], lexicon).pairs))
        start = clause.start
    return out
