"""The colour that a rule profile gives; what the rule does not define is grey."""

from decimal import Decimal

from duizhang.lexicon.profile import Band, Profile
from duizhang.model.verdict import ColourName, PaceName, VerdictName


def colour(
    profile: Profile, verdict: VerdictName, pace: PaceName | None, done: Decimal | None, elapsed: Decimal | None
) -> ColourName:
    """The colour of the first band that fits. `done` and `elapsed` are shares (0..1)."""
    measures = _measures(done, elapsed)
    return next((band.colour for band in profile.band if _fits(band, verdict, pace, measures)), "grey")


def _measures(done: Decimal | None, elapsed: Decimal | None) -> dict[str, Decimal]:
    if done is None or not elapsed:
        return {}
    lag = elapsed - done
    return {"lag_points": lag * 100, "shortfall": lag / elapsed * 100, "ratio": done / elapsed * 100, "progress": done * 100}


def _fits(band: Band, verdict: VerdictName, pace: PaceName | None, measures: dict[str, Decimal]) -> bool:
    if band.verdict is not None and verdict not in band.verdict:
        return False
    if band.pace is not None and pace not in band.pace:
        return False
    if band.measure is None:
        return True
    value = measures.get(band.measure)
    return value is not None and (
        (band.at_least is None or value >= Decimal(str(band.at_least)))
        and (band.above is None or value > Decimal(str(band.above)))
        and (band.at_most is None or value <= Decimal(str(band.at_most)))
        and (band.below is None or value < Decimal(str(band.below)))
    )
