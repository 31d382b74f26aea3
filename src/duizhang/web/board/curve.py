"""序时: how much a plan wants by a day. Stated points, else months/12 for counts; nothing for rates, shares and ranks."""

from datetime import date
from decimal import Decimal

from duizhang.web.plans.models import Target


def expected(target: Target, day: date) -> Decimal | None:
    """In the target's unit; None where pace is no question of time (uses `target.curve`, prefetch it)."""
    if target.kind != "level" or target.op not in (">=", "="):
        return None
    points = sorted((point.due, point.value) for point in target.curve.all())
    if points:
        return next((value for due, value in reversed(points) if due <= day), Decimal(0))
    return target.value * day.month / 12
