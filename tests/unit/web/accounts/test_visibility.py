"""What a person may see is asked anew by every request: who no longer acts for a unit sees it no more, in the same session and with the same token."""

from collections.abc import Callable
from datetime import date, timedelta
from uuid import uuid4

import pytest
from django.test import Client
from django.utils import timezone

from calls import Calls, secret_of
from duizhang.web.accounts import visibility
from duizhang.web.ledger.refusal import Refused
from duizhang.web.units.actions.appoint import appoint, dismiss
from office import report_of, snapshot_of, task_of
from people import Cast
from reports import GOOD

Enter = Callable[..., Client]


def pages(cast: Cast) -> tuple[str, ...]:
    return f"/cycles/reports/{report_of(cast).pk}/", f"/plans/tasks/{task_of(cast).pk}/", f"/board/tasks/{task_of(cast).pk}/"


def calls_of(cast: Cast) -> tuple[str, ...]:
    return f"/reports/{report_of(cast).pk}", f"/tasks/{task_of(cast).pk}", f"/board/tasks/{task_of(cast).pk}"


def seen(cast: Cast, client: Client, calls: Calls) -> tuple[set[int], set[int], bool, int]:
    """(statuses of pages, of calls, whether the board shows the task, how many tasks its call gives)."""
    on_board = task_of(cast).title in client.get("/board/").content.decode()
    return {client.get(page).status_code for page in pages(cast)}, {calls.get(path)[0] for path in calls_of(cast)}, on_board, calls.get("/board")[1]["total"]


EVERYTHING, NOTHING = ({200}, {200}, True, 1), ({404}, {404}, False, 0)


def test_a_membership_that_ended_is_seen_at_the_next_request(cast: Cast, signed_in: Enter) -> None:
    snapshot_of(cast)
    client, calls, membership = signed_in(cast.liang), Calls(secret_of(cast.liang)), cast.liang.memberships.get()
    assert seen(cast, client, calls) == EVERYTHING
    dismiss(membership=membership, on=timezone.localdate() - timedelta(days=1), by=cast.sec)
    assert seen(cast, client, calls) == NOTHING
    report = report_of(cast).pk
    assert client.post(f"/cycles/reports/{report}/submit/", {"key": str(uuid4()), "text": GOOD, "revision": 0}).status_code == 404
    assert calls.post(f"/reports/{report}/submit", key=str(uuid4()), text=GOOD, revision=0)[0] == 404
    appoint(person=cast.liang, unit=cast.education, by=cast.sec)
    assert seen(cast, client, calls) == EVERYTHING


def test_the_last_day_is_a_day_of_office_and_the_next_is_none(cast: Cast, signed_in: Enter, monkeypatch: pytest.MonkeyPatch) -> None:
    snapshot_of(cast)
    client, calls = signed_in(cast.liang), Calls(secret_of(cast.liang))
    dismiss(membership=cast.liang.memberships.get(), by=cast.sec)
    assert seen(cast, client, calls) == EVERYTHING
    tomorrow = timezone.localdate() + timedelta(days=1)
    monkeypatch.setattr(visibility.timezone, "localdate", lambda *given: tomorrow)
    assert seen(cast, client, calls) == NOTHING


def test_who_acts_for_another_unit_from_now_on_sees_that_one_only(cast: Cast, signed_in: Enter) -> None:
    snapshot_of(cast)
    client, calls = signed_in(cast.xu), Calls(secret_of(cast.xu))
    assert seen(cast, client, calls) == NOTHING
    appoint(person=cast.xu, unit=cast.education, by=cast.sec)
    assert seen(cast, client, calls) == EVERYTHING


def test_a_membership_does_not_end_before_it_began(cast: Cast) -> None:
    membership = cast.liang.memberships.get()
    with pytest.raises(Refused, match="不能更早"):
        dismiss(membership=membership, on=date(2001, 1, 1), by=cast.sec)
    assert Calls(secret_of(cast.sec)).post(f"/memberships/{membership.pk}/dismiss", on="2001-01-01")[0] == 409
