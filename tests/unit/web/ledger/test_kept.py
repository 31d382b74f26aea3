"""What is kept is given again until the ledger names it, never after; and not at all where the chain is another."""

from collections.abc import Callable
from contextvars import copy_context
from typing import Any

import pytest
from django.db import connection
from django.http import HttpRequest, HttpResponse
from django.test import Client
from django.test.utils import CaptureQueriesContext

from duizhang.web.board.actions.override_colour import override_colour
from duizhang.web.ledger import kept as room
from duizhang.web.ledger.change import ref
from duizhang.web.ledger.kept import OneLook, kept
from duizhang.web.units.actions.add_unit import add_unit
from duizhang.web.units.actions.edit_unit import edit_unit
from duizhang.web.units.models import Unit
from office import cycle_of, snapshot_of, task_of
from people import Cast

pytestmark = pytest.mark.usefixtures("keeping")


class Made:
    """Counts how often a name was made."""

    def __init__(self) -> None:
        self.times = 0

    def name(self, unit: Unit, *about: str) -> str:
        def make(keys: list[room.Key]) -> dict[room.Key, str]:
            self.times += 1
            return {key: Unit.objects.get(pk=unit.pk).name for key in keys}

        return str(kept({("name", unit.pk): about or (ref(unit),)}, make)["name", unit.pk])


def test_it_is_made_once_and_anew_after_a_change(cast: Cast) -> None:
    made, unit = Made(), add_unit(code="T1", name="试验一局", by=cast.su)
    assert [made.name(unit), made.name(unit), made.times] == ["试验一局", "试验一局", 1]
    edit_unit(unit=unit, name="试验二局", by=cast.su)
    assert [made.name(unit), made.times] == ["试验二局", 2]


def test_a_change_of_something_else_leaves_it(cast: Cast) -> None:
    made, unit, other = Made(), add_unit(code="T1", name="试验一局", by=cast.su), add_unit(code="T2", name="试验二局", by=cast.su)
    made.name(unit)
    edit_unit(unit=other, name="试验三局", by=cast.su)
    assert [made.name(unit), made.times] == ["试验一局", 1]


def test_a_kind_is_named_by_each_of_it(cast: Cast) -> None:
    made, unit = Made(), add_unit(code="T1", name="试验一局", by=cast.su)
    made.name(unit, "units.unit")
    add_unit(code="T2", name="试验二局", by=cast.su)
    made.name(unit, "units.unit")
    assert made.times == 2


def test_another_chain_drops_everything(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    made, unit = Made(), add_unit(code="T1", name="试验一局", by=cast.su)
    made.name(unit)
    monkeypatch.setattr(room, "_seal", (room._seal[0], "0" * 64))
    made.name(unit)
    assert made.times == 2


def test_what_is_made_while_an_entry_comes_in_is_not_kept(cast: Cast) -> None:
    unit, times = add_unit(code="T1", name="试验一局", by=cast.su), []

    def make(keys: list[room.Key]) -> dict[room.Key, str]:
        times.append(1)
        read = Unit.objects.get(pk=unit.pk).name
        if len(times) == 1:
            edit_unit(unit=unit, name="试验二局", by=cast.su)
            kept({("else",): ()}, lambda found: dict.fromkeys(found, ""))  # another request has looked meanwhile
        return dict.fromkeys(keys, read)

    def ask() -> Any:
        return kept({("name",): (ref(unit),)}, make)[("name",)]

    assert [ask(), ask(), ask(), len(times)] == ["试验一局", "试验二局", "试验二局", 2]


def test_it_does_not_grow_without_end(cast: Cast, settings: Any) -> None:
    settings.KEPT = 5
    unit = add_unit(code="T1", name="试验一局", by=cast.su)
    for n in range(50):
        kept({(n,): (ref(unit), f"x:{n}")}, lambda keys: dict.fromkeys(keys, ""))
    assert len(room._values) <= 5 and len(room._about) <= 20


def test_pages_show_what_the_actions_did(cast: Cast, signed_in: Callable[..., Client]) -> None:
    snapshot_of(cast)
    su, liang = signed_in(cast.su), signed_in(cast.liang)
    pages = ("/board/", f"/board/tasks/{task_of(cast).pk}/")
    assert all("现场核查无误" not in client.get(page).text for client in (su, liang) for page in pages)
    override_colour(task=task_of(cast), cycle=cycle_of(), colour="green", reason="现场核查无误", by=cast.su)
    assert all("现场核查无误" in client.get(page).text for client in (su, liang) for page in pages)
    edit_unit(unit=cast.education, name="市教育体育局", by=cast.su)
    assert all("市教育体育局" in client.get("/board/").text for client in (su, liang))


def test_what_one_sees_is_not_kept_for_another(cast: Cast, signed_in: Callable[..., Client]) -> None:
    snapshot_of(cast)
    assert "新增学位500个" in signed_in(cast.su).get("/board/").text
    assert "新增学位500个" not in signed_in(cast.xu).get("/board/").text
    assert signed_in(cast.xu).get(f"/board/tasks/{task_of(cast).pk}/").status_code == 404
    assert "新增学位500个" in signed_in(cast.liang).get("/board/").text


def test_the_ledger_is_looked_at_once_a_request(cast: Cast, signed_in: Callable[..., Client]) -> None:
    snapshot_of(cast)
    client = signed_in(cast.su)
    for page in ("/board/", f"/board/tasks/{task_of(cast).pk}/"):
        with CaptureQueriesContext(connection) as asked:
            client.get(page)
        assert sum("WHERE number >=" in query["sql"] for query in asked.captured_queries) == 1, page


def test_within_a_request_what_it_records_is_seen(cast: Cast) -> None:
    made, unit = Made(), add_unit(code="T1", name="试验一局", by=cast.su)

    def view(_: HttpRequest) -> HttpResponse:
        told = [made.name(unit)]
        edit_unit(unit=unit, name="试验二局", by=cast.su)
        return HttpResponse("、".join([*told, made.name(unit)]))

    assert OneLook(view)(HttpRequest()).content.decode() == "试验一局、试验二局"


def test_a_request_sees_one_state(cast: Cast) -> None:
    """What others record while it runs is seen by the next one."""
    made, unit = Made(), add_unit(code="T1", name="试验一局", by=cast.su)

    def another() -> None:
        edit_unit(unit=unit, name="试验二局", by=cast.su)

    def view(_: HttpRequest) -> HttpResponse:
        told = [made.name(unit)]
        copy_context().run(lambda: OneLook(lambda _: another() or HttpResponse())(HttpRequest()))
        return HttpResponse("、".join([*told, made.name(unit)]))

    assert OneLook(view)(HttpRequest()).content.decode() == "试验一局、试验一局"
    assert made.name(unit) == "试验二局"
