"""Record on which day a milestone was reached, or take that back."""

from datetime import date

from django.utils import timezone

from duizhang.web.accounts.models import Person
from duizhang.web.ledger.change import changing
from duizhang.web.ledger.refusal import Refused
from duizhang.web.plans.models import Milestone


def reach_milestone(*, milestone: Milestone, on: date | None, by: Person) -> Milestone:
    """`on` None takes it back.

    Errors: Refused for a day that is yet to come.
    """
    if on and on > timezone.localdate():
        raise Refused("达到日期不能在今天之后 (not in the future)")
    with changing() as record:
        milestone = Milestone.objects.select_for_update(of=("self",)).get(pk=milestone.pk)
        before = {"reached_on": milestone.reached_on}
        milestone.reached_on = on
        milestone.reached_by, milestone.reached_at = (by, timezone.now()) if on else (None, None)
        milestone.save()
        record("milestone.reach", milestone, by=by, also=(milestone.task,), before=before, after={"reached_on": on})
    return milestone
