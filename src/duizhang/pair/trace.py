"""How promises and figures were held together: every candidate with the words it shares, kept or not."""

from collections.abc import Sequence

from duizhang.lexicon.shape import Lexicon
from duizhang.model.explanation import CandidateTrace
from duizhang.model.result import Result
from duizhang.model.target import Target
from duizhang.model.verdict import Pairing
from duizhang.pair.comparable import objection
from duizhang.pair.likeness import likeness, words
from duizhang.pair.within_row import candidates


def trace_candidates(pairings: Sequence[Pairing], results: Sequence[Result], lexicon: Lexicon) -> tuple[CandidateTrace, ...]:
    """Every promise beside every reported figure of one row, the likest first under each promise."""
    targets = [p.target for p in pairings]
    considered = {(c.target.id, c.result.figure) for c in candidates(targets, list(results), lexicon)}
    chosen = {(p.target.id, p.result.figure) for p in pairings if p.result}
    found = [
        _trace(target, result, (target.id, result.figure) in considered, (target.id, result.figure) in chosen, lexicon)
        for target in targets
        for result in results
    ]
    return tuple(sorted(found, key=lambda c: (c.target.id, not c.chosen, -c.likeness, c.result.figure)))


def _trace(target: Target, result: Result, considered: bool, chosen: bool, lexicon: Lexicon) -> CandidateTrace:
    want = words(target.indicator, lexicon, whole=not words(target.indicator, lexicon).chars)
    near = words(f"{result.indicator} {result.words}", lexicon)
    far, own = words(result.before, lexicon), words(result.indicator, lexicon)
    return CandidateTrace(
        target=target,
        result=result,
        likeness=likeness(target, result, lexicon),
        near=_in_order(want.pairs & near.pairs, target.indicator),
        far=_in_order((want.pairs & far.pairs) - near.pairs, target.indicator),
        missing=_in_order(want.pairs - near.pairs - far.pairs, target.indicator),
        strange=_in_order(own.pairs - want.pairs, result.indicator),
        head=want.head,
        objection=objection(target, result, lexicon),
        considered=considered,
        chosen=chosen,
    )


def _in_order(pairs: frozenset[str], text: str) -> tuple[str, ...]:
    """As they stand in `text`; what a synonym put there comes last."""
    return tuple(sorted(pairs, key=lambda p: (at if (at := text.find(p)) >= 0 else len(text), p)))
