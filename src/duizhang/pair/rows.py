"""Row by row: each target with the result that answers it, or with the words that call it done, or alone."""

from collections.abc import Callable
from dataclasses import replace

from duizhang.lexicon.shape import Lexicon
from duizhang.model.document import Document
from duizhang.model.extraction import Extraction
from duizhang.model.result import Result
from duizhang.model.row import Row
from duizhang.model.span import Span
from duizhang.model.target import Target
from duizhang.model.verdict import Pairing
from duizhang.pair.by_words import by_words, otherwise
from duizhang.pair.comparable import is_share_of
from duizhang.pair.done import all_done, stated_done
from duizhang.pair.given import given
from duizhang.pair.left_over import begun, left_over, stages
from duizhang.pair.likeness import likeness
from duizhang.pair.nameless import alone, in_order
from duizhang.pair.stage import is_only_begun
from duizhang.pair.still_open import Answers, StillOpen

_BESIDE = 25

# The ways in which a promise finds its answer, each asked only for what those before it have left open.
WAYS: tuple[Callable[[StillOpen], Answers], ...] = (
    given,  # the text sets the figure beside the promise: `136公里,占目标100公里的136%`
    by_words,  # the figure's sentence repeats the words of the promise
    in_order,  # nothing is named, and each promise has one figure in turn: `完成3座、5座`
    left_over,  # one promise and one figure remain that share a unit and some words
    alone,  # the only nameless figure in the unit of the only promise in that unit
    stages,  # a stage (`7月底前建成2家`) is held against the figure that answers the whole
    begun,  # what is left over says only what has been begun
    otherwise,  # a figure for the same thing that can't be compared, with the reason
)


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
    own = {t.figure for t in targets} - {t.answer for t in targets}  # a promise said in a report does not answer itself
    row_open = StillOpen(targets=targets, results=[r for r in results if r.figure not in own], lexicon=lexicon)
    for way in WAYS:
        row_open = replace(row_open, answers=row_open.answers | way(row_open))
    pairings = [_pairing(target, row_open.answers, document, row, results, lexicon) for target in targets]
    if len(pairings) == 1 and pairings[0].result is None and pairings[0].done is None:
        return [replace(pairings[0], done=all_done(document, row, lexicon))]
    return pairings


def _pairing(target: Target, chosen: Answers, document: Document, row: Row, results: list[Result], lexicon: Lexicon) -> Pairing:
    if target.id not in chosen:
        return Pairing(target=target, done=stated_done(target, document, row, lexicon) or _published_done(target))
    candidate, runner_up = chosen[target.id]
    if candidate.objection and (done := stated_done(target, document, row, lexicon)):
        return Pairing(target=target, done=done)
    reason = candidate.objection or other_plan(target, candidate.result, results, lexicon)
    return Pairing(
        target=target, result=candidate.result, objection=reason, likeness=candidate.likeness, runner_up=runner_up,
        as_share=is_share_of(target, candidate.result, lexicon), begun=candidate.objection is not None and is_only_begun(target, candidate.result, lexicon),
    )


def _published_done(target: Target) -> Span | None:
    """The document's own `已完成` on this row, where it gives no figure."""
    return target.published.span if target.published and target.published.verdict == "met" else None


def other_plan(target: Target, result: Result, results: list[Result], lexicon: Lexicon) -> str | None:
    """The report measures itself against a plan of its own that is not the promise (`计划投资167亿元` for 200亿元)."""
    if target.answer == result.figure:
        return None
    for plan in results:
        near = plan.figure.block == result.figure.block and 0 < result.figure.start - plan.figure.start < 60
        same = plan.planned and near and plan.unit == target.unit == result.unit and plan.value != target.value
        yearly = "计划" in plan.words and "下半年" not in plan.words
        beside = near and result.figure.start - plan.figure.end < _BESIDE and plan.words.strip(" ,;、") in result.before[result.before.rfind(";") + 1 :]
        if same and yearly and (beside or likeness(target, plan, lexicon) >= 0.5):
            return f"报告以另一个计划数（{plan.value.normalize():f}{plan.unit}）为准，不是目标的口径"
    return None
