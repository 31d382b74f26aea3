"""Who has not reported: late from the day after the due day, never before; who handed in is not named."""

from datetime import date

from django.utils import timezone

from cockpit_year import look, month, task
from duizhang.web.cockpit.panels.missing import missing
from duizhang.web.cycles.models import Report
from people import Cast


def owed(cast: Cast, code: int, handed_in: bool = False) -> Report:
    first_in = timezone.now() if handed_in else None
    return Report.objects.create(cycle=month(9), task=task(code, cast.education), unit=cast.education, first_in=first_in)


def test_late_is_counted_from_the_due_day_on(cast: Cast) -> None:
    owed(cast, 1)
    owed(cast, 2, handed_in=True)
    found = missing(look(cast.mo, today=date(2026, 10, 12)))
    due = found.cycles[0]
    assert (due.days_late, due.n, due.units_n, found.late) == (2, 1, 1, 1)
    assert due.units[0].name == "市教育局" and due.units[0].tasks == ("1 建成第1类站点100个",)


def test_nobody_is_late_up_to_the_due_day(cast: Cast) -> None:
    owed(cast, 1)
    for day in (date(2026, 10, 1), date(2026, 10, 10)):
        found = missing(look(cast.mo, today=day))
        assert (found.cycles[0].days_late, found.cycles[0].n, found.late) == (0, 1, 0)


def test_a_cycle_that_is_not_over_or_is_closed_asks_for_nothing(cast: Cast) -> None:
    owed(cast, 1)
    assert missing(look(cast.mo, today=date(2026, 9, 29))).cycles == ()
    cycle = month(9)
    cycle.closed_at, cycle.closed_by = timezone.now(), cast.su
    cycle.save()
    assert missing(look(cast.mo)).cycles == ()


def test_all_handed_in_is_said_with_nobody_named(cast: Cast) -> None:
    owed(cast, 1, handed_in=True)
    found = missing(look(cast.mo))
    assert found.cycles[0].n == 0 and found.cycles[0].units == () and found.late == 0


def test_a_unit_sees_itself_only(cast: Cast) -> None:
    owed(cast, 1)
    Report.objects.create(cycle=month(9), task=task(2, cast.water), unit=cast.water)
    assert [unit.name for unit in missing(look(cast.lin)).cycles[0].units] == ["市教育局"]
