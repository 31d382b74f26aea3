"""Which reminder of a kind's schedule is on: each is sent once, and none outside the schedule."""

from datetime import date

LATEST = 7  # so many days after its day a reminder still goes out (the office was down); later it is history


def before(days: tuple[int, ...], due: date, today: date) -> int | None:
    """Of reminders so many days before `due`, the one that is on.

    >>> before((5, 2), date(2026, 4, 5), date(2026, 4, 1)), before((5, 2), date(2026, 4, 5), date(2026, 3, 30))
    (5, None)
    """
    left = (due - today).days
    return min((day for day in days if 0 <= left <= day), default=None)


def after(days: tuple[int, ...], due: date, today: date) -> int | None:
    """Of reminders so many days after `due`, the one that is on.

    >>> after((1,), date(2026, 4, 5), date(2026, 4, 5)), after((1,), date(2026, 4, 5), date(2026, 4, 8))
    (None, 1)
    """
    over = (today - due).days
    return max((day for day in days if day <= over <= day + LATEST), default=None)
