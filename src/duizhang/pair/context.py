"""What surrounds a promise and a figure: the words of their clause and the one before, the rare ones counting more."""

import math
from collections import Counter
from collections.abc import Sequence
from functools import cached_property

from duizhang.lexicon.shape import Lexicon
from duizhang.model.document import Document
from duizhang.model.result import Result
from duizhang.model.row import Piece, Row
from duizhang.model.span import Span
from duizhang.model.target import Target
from duizhang.pair.likeness import Words, words
from duizhang.text.clause import Stretch, clauses, sentences
from duizhang.text.view import view as plain

_NAMING = 0.5
_MOST = 3
_SHORT = 2
_RARE = 3.0
SAME_ROW = 0.3
_AT_LEAST, _NEARLY = 0.05, 0.8


class Context:
    """The words of all clauses of `document` that the rows of the plan and of the reports hold, with how rare they are."""

    def __init__(self, document: Document, plan: Sequence[Row], reports: Sequence[Row], lexicon: Lexicon) -> None:
        self._document, self._lexicon = document, lexicon
        self._report_blocks = tuple(dict.fromkeys(b for row in reports for b in row.report_blocks))
        self._reports = {row.id: row for row in reports}
        self._windows: dict[int, list[tuple[int, int, frozenset[str]]]] = {}
        counts: Counter[str] = Counter()
        for number in dict.fromkeys(b for row in (*plan, *reports) for b in (*row.target_blocks, *row.report_blocks)):
            view = plain(document.block(number).text)
            self._windows[number] = [w for s in sentences(view) for w in _windows(view, s, lexicon)]
            counts.update(p for _, _, pairs in self._windows[number] for p in pairs)
        total = 1 + sum(map(len, self._windows.values()))
        self._weight = {p: math.log(total / n) for p, n in counts.items()}
        self._rows = {row.id: self._words_of((*row.target_blocks, *row.report_blocks)) for row in (*plan, *reports)}
        self._found_homes: dict[str, dict[str, float]] = {}

    def own(self, target: Target) -> frozenset[str]:
        """The pairs of the promise's own name."""
        return words(target.indicator, self._lexicon).pairs

    def shared(self, target: Target, result: Result) -> float:
        """What part of the words around the one that says less stands around the other, 0..1."""
        return self._part(self._around(target.figure), self._around(result.figure))

    def is_plain(self, target: Target) -> bool:
        """Whether its name says too little to be known by (`投资`, `完工28座`): no rare pair of characters in it."""
        own = self.own(target)
        return len(own) < _SHORT or max(self._weight.get(p, _RARE) for p in own) < _RARE

    def home(self, target: Target, result: Result) -> float:
        """What the figure's row shares with the promise's own, 0..1; 0 where another row of the reports shares more."""
        homes = self._homes(target.row)
        here = homes.get(result.row, 0.0)
        return here if here >= max(_AT_LEAST, _NEARLY * max(homes.values(), default=0.0)) else 0.0

    def answers_another(self, target: Target, result: Result) -> bool:
        """The figure stands in a row with a promise of its own, and that row is not this promise's."""
        return bool(self._reports[result.row].target_blocks) and self.home(target, result) < SAME_ROW

    def near(self, target: Target, told: Sequence[Result]) -> list[Result]:
        """The figures worth comparing: in the same row by their paragraphs, or with a third of the promise's name around them."""
        want = self.own(target)
        return [
            r
            for r in told
            if not want
            or 3 * len(want & (self._around(r.figure) | words(r.indicator, self._lexicon).pairs)) >= len(want)
            or self.home(target, r) >= SAME_ROW
        ]

    def pieces_naming(self, target: Target) -> tuple[Piece, ...]:
        """The few report clauses that, with the one before, name the promised thing or half of its characters."""
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
            for sentence in sentences(view):
                start = sentence.start
                for c in clauses(view, sentence.start, sentence.end):
                    out.append((Span(number, c.start, c.end), words(view[start : c.end], self._lexicon)))
                    start = c.start
        return out

    def _homes(self, row: str) -> dict[str, float]:
        """By row of the reports, what part of the smaller one's words it shares with `row`."""
        if row not in self._found_homes:
            self._found_homes[row] = {r: self._part(self._rows[row], self._rows[r]) for r in self._reports}
        return self._found_homes[row]

    def _words_of(self, blocks: Sequence[int]) -> frozenset[str]:
        return frozenset(p for n in blocks for _, _, pairs in self._windows[n] for p in pairs)

    def _part(self, a: frozenset[str], b: frozenset[str]) -> float:
        room = min(self._sum(a), self._sum(b))
        return self._sum(a & b) / room if room else 0.0

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
