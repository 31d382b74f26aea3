"""Days as moments: a column of moments is compared with a moment, which an index answers; with a day, every row is turned into one."""

from datetime import date, datetime, time

from django.utils import timezone


def midnight(day: date) -> datetime:
    """When the day begins, by the office's time."""
    return timezone.make_aware(datetime.combine(day, time()))
