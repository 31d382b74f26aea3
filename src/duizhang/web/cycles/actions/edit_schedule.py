"""Change a schedule; cycles that are open already stay as they are."""

from datetime import date

from duizhang.web.accounts.models import Person
from duizhang.web.cycles.models import Schedule
from duizhang.web.ledger.change import changing, fields_of
from duizhang.web.ledger.refusal import Refused

FIELDS = ("due_days", "since", "until")


def edit_schedule(*, schedule: Schedule, due_days: int, since: date, until: date, by: Person) -> Schedule:
    """Errors: Refused where it would end before it begins."""
    with changing() as record:
        schedule = Schedule.objects.select_for_update().get(pk=schedule.pk)
        if until < since:
            raise Refused("止日早于起日；请改正 (it ends before it begins)")
        before = fields_of(schedule, *FIELDS)
        schedule.due_days, schedule.since, schedule.until = due_days, since, until
        schedule.save(update_fields=FIELDS)
        record("schedule.edit", schedule, by=by, before=before, after=fields_of(schedule, *FIELDS), also=(schedule.plan,))
    return schedule
