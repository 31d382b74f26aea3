"""The cases' way: where they lie, how far they came, which are overdue."""

from datetime import timedelta

from django.utils import timezone

from cockpit_year import look
from duizhang.web.cases.models import Case
from duizhang.web.cockpit.panels.cases import cases
from office import case_of
from people import Cast


def made(cast: Cast, number: int, state: str, days: int = 5) -> None:
    due = None if state == "opened" else timezone.localdate() + timedelta(days=days)
    fields = {} if state == "opened" else {"unit": cast.education, "due": due}
    Case.objects.create(number=f"督{number}", title="事项", text="…", origin="meeting", state=state, opened_by=cast.su, **fields)


def test_where_they_lie_and_how_far_they_came(cast: Cast) -> None:
    for number, state in enumerate(("opened", "assigned", "signed_for", "sent_back", "checked", "verified", "closed")):
        made(cast, number, state)
    funnel = cases(look(cast.mo, today=timezone.localdate()))
    assert [(step.word, step.here, step.reached) for step in funnel.steps] == [
        ("立项", 1, 7), ("交办", 1, 6), ("签收", 2, 5), ("反馈", 0, 3), ("核查", 2, 3), ("销号", 1, 1), ("回访", 0, 0),
    ]  # fmt: skip
    assert funnel.total == 7 and funnel.late == 0


def test_overdue_is_what_lies_with_the_unit_after_its_day(cast: Cast) -> None:
    made(cast, 1, "assigned", days=-1)
    made(cast, 2, "assigned", days=0)
    made(cast, 3, "answered", days=-9)
    made(cast, 4, "closed", days=-9)
    assert [step.late for step in cases(look(cast.mo, today=timezone.localdate())).steps] == [0, 1, 0, 0, 0, 0, 0]


def test_a_unit_sees_its_own(cast: Cast) -> None:
    case_of(cast)
    assert cases(look(cast.lin)).total == 1 and cases(look(cast.xu)).total == 0
