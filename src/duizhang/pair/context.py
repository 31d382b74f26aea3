"""What surrounds a promise and a figure: the words of their clause and the one before, the rare ones counting more."""

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from duizhang.lexicon.shape import Lexicon
from duizhang.model.document import Document
from duizhang.model.result import Result
from duizhang.model.row import Piece, Row
from duizhang.model.span import Span
from duizhang.model.target import Target
from duizhang.pair.likeness import Words, words
from duizhang.pair.place import place_of
from duizhang.text.clause import Stretch, clauses, sentences
from duizhang.text.view import view as plain

_NAMING = 0.5
_MOST = 3
_FEWEST = 4
_SHORT, _LONG = 2, 4
SAME_ROW = 0.3
_AT_LEAST, _NEARLY = 0.05, 0.8


@dataclass(frozen=True, slots=True)
class Told:
    """Figures, and their places in `results` by the pairs around them, by their row and by their threshold."""

    results: tuple[Result, ...]
    by_pair: dict[str, list[int]]
    by_row: dict[str, list[int]]
    by_threshold: dict[tuple[Decimal, ...], list[int]]


class Context:
    """The words of all clauses of `document` that the rows of the plan and of the reports hold, with how rare they are."""

    def __init__(self, document: Document, plan: Sequence[Row], reports: Sequence[Sequence[Row]], lexicon: Lexicon) -> None:
        self._document, self._lexicon = document, lexicon
        told = [row for rows in reports for row in rows]
        self._report_blocks = tuple(dict.fromkeys(b for row in told for b in row.report_blocks))
        self._reports = {row.id: row for row in told}
        self._report_of = {row.id: number for number, rows in enumerate(reports) for row in rows}
        self._windows: dict[int, list[tuple[int, int, frozenset[str]]]] = {}
        counts: Counter[str] = Counter()
        for number in dict.fromkeys(b for row in (*plan, *told) for b in (*row.target_blocks, *row.report_blocks)):
            view = plain(document.block(number).text)
            self._windows[number] = [w for s in sentences(view) for w in _windows(view, s, lexicon)]
            counts.update(p for _, _, pairs in self._windows[number] for p in pairs)
        total = 1 + sum(map(len, self._windows.values()))
        self._weight = {p: math.log(total / n) for p, n in counts.items()}
        self._rows = {row.id: self._words_of((*row.target_blocks, *row.report_blocks)) for row in (*plan, *told)}
        self._found_around: dict[Span, frozenset[str]] = {}
        self._places: dict[Span, str | None] = {}
        self._found_homes: dict[str, dict[str, float]] = {}

    def own(self, target: Target) -> frozenset[str]:
        """The pairs of the promise's own name."""
        return words(target.indicator, self._lexicon).pairs

    def shared(self, target: Target, result: Result) -> float:
        """What part of the words around the one that says less stands around the other, 0..1."""
        return self._part(self._around(target.figure), self._around(result.figure))

    def is_plain(self, target: Target) -> bool:
        """Whether its name says too little to be known by (`投资`, `完工28座`)."""
        return len(self.own(target)) < _SHORT and len(self._lexicon.fillers.sub("", target.indicator)) < _LONG

    def home(self, target: Target, result: Result) -> float:
        """What the figure's row shares with the promise's own, 0..1; 0 where another row of its report shares more."""
        return self._homes(target.row).get(result.row, 0.0)

    def row_of(self, target: Target, report: int) -> Row | None:
        """The row of report number `report` that says the promise's own row again, as the rows of a completion table do."""
        homes = self._homes(target.row)
        rows = [self._reports[r] for r, part in homes.items() if part >= SAME_ROW and self._report_of[r] == report]
        return max((r for r in rows if r.target_blocks), key=lambda r: homes[r.id], default=None)

    def of_another_place(self, target: Target, result: Result) -> bool:
        """The sentence opens with a lower place that the promise does not name."""
        place = self._place(result.figure)
        return place is not None and place not in plain(target.words) and place != self._place(target.figure)

    def _place(self, figure: Span) -> str | None:
        if figure not in self._places:
            self._places[figure] = place_of(plain(self._document.block(figure.block).text), figure.start, self._lexicon)
        return self._places[figure]

    def near(self, target: Target, told: Told) -> list[Result]:
        """The figures worth comparing: in the same row by their paragraphs, with a third of the promise's name around them, or
        for a promise that says no more under the same threshold (`亿元以上项目50个`)."""
        want, homes = self.own(target), self._homes(target.row)
        counts = Counter(i for pair in want for i in told.by_pair.get(pair, ()))
        found = {i for i, n in counts.items() if 3 * n >= len(want)}
        found.update(i for row, part in homes.items() if part >= SAME_ROW or not want for i in told.by_row.get(row, ()))
        if target.threshold and not want:
            found.update(told.by_threshold.get(target.threshold, ()))
        return [told.results[i] for i in sorted(found)]

    def told(self, results: Sequence[Result]) -> Told:
        """`results` as they are looked up."""
        told = Told(tuple(results), {}, {}, {})
        for i, r in enumerate(told.results):
            told.by_row.setdefault(r.row, []).append(i)
            told.by_threshold.setdefault(r.threshold, []).append(i)
            for pair in self._around(r.figure) | words(r.indicator, self._lexicon).pairs:
                told.by_pair.setdefault(pair, []).append(i)
        return told

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
        """By row of the reports, what part of the smaller one's words it shares with `row`; only the best of each report."""
        if row not in self._found_homes:
            mine = self._rows[row]
            shared = {r: self._part(mine, self._rows[r]) for r in self._reports if len(mine & self._rows[r]) >= _FEWEST}
            best: dict[int, float] = {}
            for r, part in shared.items():
                best[self._report_of[r]] = max(part, best.get(self._report_of[r], 0.0))
            self._found_homes[row] = {r: p for r, p in shared.items() if p >= max(_AT_LEAST, _NEARLY * best[self._report_of[r]])}
        return self._found_homes[row]

    def _words_of(self, blocks: Sequence[int]) -> frozenset[str]:
        return frozenset(p for n in blocks for _, _, pairs in self._windows[n] for p in pairs)

    def _part(self, a: frozenset[str], b: frozenset[str]) -> float:
        room = min(self._sum(a), self._sum(b))
        return self._sum(a & b) / room if room else 0.0

    def _around(self, figure: Span) -> frozenset[str]:
        if figure not in self._found_around:
            around = (pairs for start, end, pairs in self._windows[figure.block] if start <= figure.start < end)
            self._found_around[figure] = next(around, frozenset())
        return self._found_around[figure]

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
