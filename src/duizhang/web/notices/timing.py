"""When a notice may go out: digests and quiet hours, on the office's own clock."""

from dataclasses import dataclass
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from django.conf import settings

from duizhang.web.generic.workdays import is_workday
from duizhang.web.notices.kinds import Kind

DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Quiet:
    """From `since` to `until` each day (past midnight where `until` is the earlier one; equal: never), and whole days that are not worked."""

    since: time = time(20)
    until: time = time(8)
    weekends: bool = True


def due(moment: datetime, kind: Kind, *, digest: str = "at_once", digest_at: time = time(8, 30), quiet: Quiet | None = None) -> datetime:
    """When a notice of `kind` that came up at `moment` (aware) is to be sent. `digest` is `at_once`, `daily` or `weekly`."""
    here = moment.astimezone(ZoneInfo(settings.TIME_ZONE))
    if not kind.urgent and (kind.daily or digest != "at_once"):
        here = _next(here, digest_at, weekly=digest == "weekly")
    return here if kind.quiet == "pass" else after_quiet(here, quiet or Quiet())


def after_quiet(here: datetime, quiet: Quiet) -> datetime:
    """The first moment from `here` (local) on that is not quiet."""
    while (end := _end_of_quiet(here, quiet)) is not None:
        here = end
    return here


def _end_of_quiet(here: datetime, quiet: Quiet) -> datetime | None:
    morning = here.replace(hour=quiet.until.hour, minute=quiet.until.minute, second=0, microsecond=0)
    if quiet.weekends and not is_workday(here.date()):
        return (here + DAY).replace(hour=0, minute=0, second=0, microsecond=0)
    now = here.time()
    if quiet.since < quiet.until:
        return morning if quiet.since <= now < quiet.until else None
    if quiet.since == quiet.until:
        return None
    if now < quiet.until:
        return morning
    return morning + DAY if now >= quiet.since else None


def _next(here: datetime, at: time, *, weekly: bool) -> datetime:
    day = here.replace(hour=at.hour, minute=at.minute, second=0, microsecond=0)
    while day <= here or (weekly and day.weekday() != 0):
        day += DAY
    return day
