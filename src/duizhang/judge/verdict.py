"""Six verdicts, closed: met, not_met, not_reported, not_comparable, stated_done, pending (DESIGN.md, Judging)."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from duizhang.judge.because import because, settles
from duizhang.judge.colour import colour
from duizhang.judge.compare import satisfies
from duizhang.judge.pace import completion, elapsed_for, pace
from duizhang.lexicon.profile import Profile
from duizhang.model.verdict import Pairing, Verdict, VerdictName


def judge(pairings: Sequence[Pairing], profile: Profile, *, as_of: date | None, year: int | None) -> tuple[Verdict, ...]:
    """One verdict a pairing. `as_of` is the day from which to judge; before a promise's deadline it is met or pending."""
    return tuple(_judge(p, profile, as_of, year) for p in pairings)


def _judge(p: Pairing, profile: Profile, as_of: date | None, year: int | None) -> Verdict:
    p = _progress_as_words(p)
    good = _satisfied(p, profile.tolerance)
    name = _name(p, good, due=_is_due(p, as_of, year))
    share, done = elapsed_for(p, as_of, year), completion(p)
    speed = pace(p, share, profile.tolerance)
    return Verdict(
        pairing=p,
        name=name,
        pace=speed,
        colour=colour(profile, name, speed, done, share),
        confidence=_confidence(p, name),
        because=because(p, name, good),
        settles=settles(p, name, good),
        completion=done,
    )


def _progress_as_words(p: Pairing) -> Pairing:
    """A completion rate of 100 % for a promised amount is words, not the amount: stated done, without a figure."""
    r = p.result
    if r is None or p.objection or not p.as_share or r.value < 100:
        return p
    return Pairing(target=p.target, done=r.span, likeness=p.likeness, runner_up=p.runner_up)


def _satisfied(p: Pairing, tolerance: Decimal) -> bool | None:
    if p.result is None or p.objection:
        return None
    if p.as_share:
        return p.result.value >= 100
    return satisfies(p.target, p.result, tolerance)


def _name(p: Pairing, good: bool | None, *, due: bool) -> VerdictName:
    if p.done is not None and p.result is None:
        return "stated_done"
    if good:
        return "met"
    if p.result is None:
        return "not_reported"
    if not due and (good is False or p.begun):
        return "pending"
    return "not_comparable" if p.objection or good is None else "not_met"


def _is_due(p: Pairing, as_of: date | None, year: int | None) -> bool:
    """Where no day is known, a figure that says that it covers part of a year is not the last word."""
    if as_of is None and p.target.deadline is None and p.result is not None:
        return p.result.full_year is not False
    deadline = p.target.deadline or (date(year, 12, 31) if year else None)
    return as_of is None or deadline is None or as_of >= deadline


def _confidence(p: Pairing, name: VerdictName) -> float:
    """How sure the pairing is (likeness, distance to the runner-up); words and silences are less sure than figures."""
    if p.result is None:
        return 0.8
    sure = 0.55 + 0.4 * p.likeness + 0.05 * max(0.0, p.likeness - p.runner_up)
    sure -= 0.05 if p.result.estimate else 0.0
    sure -= 0.1 if name == "not_comparable" else 0.0
    return round(min(0.99, max(0.3, sure)), 2)
