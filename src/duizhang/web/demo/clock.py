"""The demo's year happened earlier: inside `then(day)` it is that day, for everything that asks what time it is."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime, time
from unittest.mock import patch
from zoneinfo import ZoneInfo

HERE = ZoneInfo("Asia/Shanghai")


@contextmanager
def then(day: date, hour: int = 10, minute: int = 0) -> Iterator[None]:
    """Django's clock stands at that moment; one second passes with every look."""
    moment = datetime.combine(day, time(hour, minute), HERE)
    ticks = iter(range(10_000_000))

    def now() -> datetime:
        return datetime.fromtimestamp(moment.timestamp() + next(ticks) * 0.01, ZoneInfo("UTC"))

    with patch("django.utils.timezone.now", now):
        yield
