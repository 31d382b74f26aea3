"""Row by row: each target with the result that answers it, or with the words that call it done, or alone."""

from duizhang.lexicon.shape import Lexicon
from duizhang.model.document import Document
from duizhang.model.extraction import Extraction
from duizhang.model.result import Result
from duizhang.model.row import Row
from duizhang.model.span import Span
from duizhang.model.target import Target
from duizhang.model.verdict import Pairing
from duizhang.pair.alone import alone
from duizhang.pair.comparable import is_share_of
from duizhang.pair.done import stated_done
from duizhang.pair.given import given
from duizhang.pair.in_order import in_order
from duizhang.pair.left_over import left_over, stages
from duizhang.pair.likeness import likeness
from duizhang.pair.within_row import Candidate, candidates, choose

_BESIDE = 25


def pair(document: Document, rows: tuple[Row, ...], extraction: Extraction, lexicon: Lexicon) -> tuple[Pairing, ...]:
    """One pairing a target, in reading order."""
    by_row: dict[str, tuple[list[Target], list[Result]]] = {row.id: ([], []) for row in rows}
    for target in extraction.targets:
        by_row[target.row][0].append(target)
    for result in extraction.results:
        by_row[result.row][1].append(result)
    return tuple(p for row in rows for p in pair_row(document, row, *by_row[row.id], lexicon))


def pair_row(document: Document, row: Row, targets: list[Target], results: list[Result], lexicon: Lexicon) -> list[Pairing]:
    """The promises of one row with its figures; `row` is where the words that call them done may stand."""
    answered = given(targets, results, lexicon)
    taken = {c.result.figure for c, _ in answered.values()}
    open_targets = [t for t in targets if t.id not in answered]
    open_results = [r for r in results if r.figure not in taken]
    chosen = answered | choose(candidates(open_targets, open_results, lexicon))
    if not chosen:
        chosen = in_order(targets, results, lexicon)
    taken |= {figure for c, _ in chosen.values() for figure in (c.result.figure, *(p.figure for p in c.result.parts))}
    chosen |= left_over(targets, results, chosen.keys(), taken, lexicon)
    chosen |= stages(targets, chosen)
    taken |= {c.result.figure for c, _ in chosen.values()}
    chosen |= alone(targets, results, chosen.keys(), taken, lexicon)
    return [_pairing(target, chosen, document, row, results, lexicon) for target in targets]


def _pairing(target: Target, chosen: dict[str, tuple[Candidate, float]], document: Document, row: Row, results: list[Result], lexicon: Lexicon) -> Pairing:
    if target.id not in chosen:
        return Pairing(target=target, done=stated_done(target, document, row, lexicon) or _published_done(target))
    candidate, runner_up = chosen[target.id]
    if candidate.objection and (done := stated_done(target, document, row, lexicon)):
        return Pairing(target=target, done=done)
    reason = candidate.objection or other_plan(target, candidate.result, results, lexicon)
    return Pairing(
        target=target, result=candidate.result, objection=reason, likeness=candidate.likeness, runner_up=runner_up,
        as_share=is_share_of(target, candidate.result, lexicon),
    )


def _published_done(target: Target) -> Span | None:
    """The document's own `已完成` on this row, where it gives no figure."""
    return target.published.span if target.published and target.published.verdict == "met" else None


def other_plan(target: Target, result: Result, results: list[Result], lexicon: Lexicon) -> str | None:
    """The report measures itself against a plan of its own that is not the promise (`计划投资167亿元` for 200亿元)."""
    for plan in results:
        near = plan.figure.block == result.figure.block and 0 < result.figure.start - plan.figure.start < 60
        same = plan.planned and near and plan.unit == target.unit == result.unit and plan.value != target.value
        yearly = "计划" in plan.words and "下半年" not in plan.words
        beside = near and result.figure.start - plan.figure.end < _BESIDE
        if same and yearly and (beside or likeness(target, plan, lexicon) >= 0.5):
            return f"报告以另一个计划数（{plan.value.normalize():f}{plan.unit}）为准，不是目标的口径"
    return None
