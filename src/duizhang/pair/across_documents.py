"""The promises of one document with the figures of others: by the words of the indicator first, then by their sentences.

Each report is searched by itself; in it a figure answers one promise, and a tie answers none. Of several reports the one
that covers the most of the year answers, the later where two cover the same.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from duizhang.lexicon.shape import Lexicon
from duizhang.model.document import Document
from duizhang.model.extraction import Extraction
from duizhang.model.result import Result
from duizhang.model.row import Row
from duizhang.model.span import Span
from duizhang.model.target import Target
from duizhang.model.verdict import Pairing, Restatement
from duizhang.pair.candidate import Candidate
from duizhang.pair.choose import choose
from duizhang.pair.comparable import is_share_of
from duizhang.pair.context import SAME_ROW, Context, Told
from duizhang.pair.done import stated_done
from duizhang.pair.likeness import words
from duizhang.pair.restated import is_restated, restatements
from duizhang.pair.rows import other_plan, pair_row
from duizhang.pair.within_row import candidates

_ALIKE, _IN_CONTEXT, _CONTEXT = 0.8, 0.55, 0.3
_SAME_THING = 0.75
_WEIGHT, _HOME = 0.3, 0.4
_TIE = 0.02


@dataclass(frozen=True, slots=True)
class _Answer:
    candidate: Candidate
    runner_up: float
    report: int


def pair_across(
    document: Document, plan: Sequence[Row], reports: Sequence[Sequence[Row]], extraction: Extraction, lexicon: Lexicon, *, year: int | None
) -> tuple[tuple[Pairing, ...], tuple[Restatement, ...]]:
    """One pairing a promise of `plan`, in reading order, and what the reports say of the promises themselves.

    `document` is all of them as one; `year` the year that the plan promises for.
    """
    promising = {row.id for row in plan}
    targets = [t for t in extraction.targets if t.row in promising]
    said = [t for t in extraction.targets if t.row not in promising]
    planned = [r for r in extraction.results if is_restated(r, document, lexicon)]
    told = [r for r in extraction.results if r not in planned and _same_year(r, year)]
    context = Context(document, plan, reports, lexicon)
    answers: dict[str, list[_Answer]] = {t.id: [] for t in targets}
    for number, rows in enumerate(reports):
        tabled = {row.id for row in rows if row.target_blocks}
        in_rows = _in_rows(targets, [r for r in told if r.row in tabled], number, context, document, lexicon)
        free = [t for t in targets if t.id not in in_rows]
        prose = {row.id for row in rows} - tabled
        found = in_rows | _answers(free, [r for r in told if r.row in prose], context, lexicon)
        for target_id, (candidate, runner_up) in found.items():
            answers[target_id].append(_Answer(candidate, runner_up, number))
    pairings = tuple(_pairing(t, answers[t.id], document, context, planned, lexicon, year) for t in targets)
    return pairings, restatements(targets, said, planned, context, lexicon)


def _in_rows(
    targets: Sequence[Target], told: list[Result], report: int, context: Context, document: Document, lexicon: Lexicon
) -> dict[str, tuple[Candidate, float]]:
    """By target id, what the row of a table that says the promise's row again answers, as within one document."""
    rows = {row.id: row for t in targets if (row := context.row_of(t, report))}
    asked: dict[str, list[Target]] = {}
    for t in targets:
        if row := context.row_of(t, report):
            asked.setdefault(row.id, []).append(t)
    pairings = [
        p for i, mine in asked.items() for p in pair_row(document, rows[i], mine, [r for r in told if r.row == i], lexicon)
    ]
    return {
        p.target.id: (Candidate(p.target, p.result, p.likeness, p.likeness, p.objection), p.runner_up)
        for p in pairings
        if p.result
    }


def _answers(targets: Sequence[Target], told: list[Result], context: Context, lexicon: Lexicon) -> dict[str, tuple[Candidate, float]]:
    """By target id, what one report answers."""
    looked_up = context.told(told)
    found = {t.id: _candidates(t, looked_up, context, lexicon) for t in targets}
    chosen = choose(sorted((c for own in found.values() for c in own), key=lambda c: (-c.score, c.target.figure, c.result.figure)))
    taken = {c.result.figure for c, _ in chosen.values()}
    return {i: answer for i, answer in chosen.items() if not _tied(answer[0], found[i], taken)}


def _candidates(target: Target, told: Told, context: Context, lexicon: Lexicon) -> list[Candidate]:
    near = [r for r in context.near(target, told) if not (_another_thing(target, r, lexicon) or context.of_another_place(target, r))]
    out = []
    for c in candidates([target], near, lexicon):
        shared = context.shared(target, c.result)
        if c.objection and c.likeness < _SAME_THING:
            continue
        home = context.home(target, c.result)
        named = c.likeness >= _ALIKE and not context.is_plain(target)
        limited = bool(target.threshold) and target.threshold == c.result.threshold
        if named or home >= SAME_ROW or (c.likeness >= _IN_CONTEXT and (limited or (home and shared >= _CONTEXT))):
            out.append(replace(c, score=c.score + (_HOME if home else _WEIGHT * shared)))
    return out


def _tied(best: Candidate, others: Sequence[Candidate], taken: set[Span]) -> bool:
    """Another paragraph has a figure that nobody else claims and that says something else about the same thing as well."""
    return any(
        c.result.figure not in taken
        and c.result.figure.block != best.result.figure.block
        and c.result.value != best.result.value
        and best.score - c.score < _TIE
        for c in others
    )


def _another_thing(target: Target, result: Result, lexicon: Lexicon) -> bool:
    """Another kind of measure (`单位地区生产总值能耗`), town against country, or only one side narrowed to a group that has an
    indicator of its own (`民间固定资产投资`)."""
    mine, theirs = (set(lexicon.reconciling.rivals.findall(name)) for name in (target.indicator, result.indicator))
    if (mine and theirs and not mine & theirs) or _other_measure(target, result, lexicon):
        return True
    groups = lexicon.reconciling.groups
    asked, said = set(groups.findall(f"{target.indicator}{target.words}")), set(groups.findall(result.indicator))
    return bool(said - asked or set(groups.findall(target.indicator)) - set(groups.findall(f"{result.indicator}{result.words}{result.before}")))


def _other_measure(target: Target, result: Result, lexicon: Lexicon) -> bool:
    """Both names end in a word that says what is measured, and the promise does not hold the figure's."""
    asked, said = words(target.indicator, lexicon).text, words(result.indicator, lexicon).text
    one, other = (next((h for h in lexicon.heads if len(h) > 1 and text.endswith(h)), "") for text in (asked, said))
    return bool(one and other) and other not in asked


def _same_year(result: Result, year: int | None) -> bool:
    """Not a figure of another year or of several (`2021-2023年`)."""
    p = result.period
    if p is None or year is None:
        return True
    said = {d.year for d in (p.start, p.end, p.as_of) if d and d.year}
    return said <= {year}


def _pairing(target: Target, answers: list[_Answer], document: Document, context: Context, planned: list[Result], lexicon: Lexicon, year: int | None) -> Pairing:
    answer = max(answers, key=lambda a: _rank(a, year), default=None)
    if answer is None or answer.candidate.objection:
        naming = context.pieces_naming(target)
        done = stated_done(target, document, Row(id=target.row, pieces=naming), lexicon)
        if done or answer is None:
            return Pairing(target=target, done=done, dropped=done is None and bool(context.own(target)) and not naming)
    c = answer.candidate
    return Pairing(
        target=target, result=c.result, objection=c.objection or other_plan(target, c.result, planned, lexicon), likeness=c.likeness, runner_up=answer.runner_up,
        as_share=is_share_of(target, c.result, lexicon),
    )


def _rank(answer: _Answer, year: int | None) -> tuple[bool, bool, date, int]:
    """Comparable before not, the whole year before a part, the later day, the later report."""
    c = answer.candidate
    last = c.result.period.last if c.result.period else None
    day = last.in_year(year or 2000) if last else date(year or 2000, 12, 31)
    return c.objection is None, c.result.full_year is not False, day, answer.report
