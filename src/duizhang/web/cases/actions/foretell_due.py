"""Tell units of cases that are soon due: on the days that `notices/kinds.toml` names, once a deadline."""

from datetime import date, timedelta

from django.utils import timezone

from duizhang.web.cases.flow import WITH_UNIT
from duizhang.web.cases.models import Case
from duizhang.web.cases.telling import day, tell
from duizhang.web.notices.kinds import kind_named
from duizhang.web.notices.reminders import before

KIND = "case.due_soon"


def foretell_due(*, today: date | None = None) -> int:
    """How many notices went out now. A deadline that was moved is a new one."""
    now, days = today or timezone.localdate(), kind_named(KIND).days
    told = 0
    for case in Case.objects.filter(state__in=WITH_UNIT, due__range=(now, now + timedelta(days=max(days, default=0)))):
        assert case.due is not None
        rung = before(days, case.due, now)
        told += rung is not None and tell(KIND, case, by=None, key=f"{KIND}:{case.pk}:{case.due}:{rung}", due=day(case))
    return told
