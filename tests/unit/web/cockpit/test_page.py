"""The page: for whom, what its numbers open, that it stands still while nothing changes, and no more queries for more tasks."""

import dataclasses
import re
from collections.abc import Callable, Iterator
from datetime import date

import pytest
from django.core.cache import cache
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from cockpit_year import look, month, task, told
from duizhang.web.cockpit import scene
from duizhang.web.cockpit.panels.fields import fields
from duizhang.web.cockpit.panels.heat import heat
from duizhang.web.cockpit.panels.red import red
from duizhang.web.units.models import Unit
from office import case_of, override_of, report_of, snapshot_of
from people import Cast

SignIn = Callable[..., Client]
HTMX = {"HX-Request": "true"}


@pytest.fixture(autouse=True)
def fresh(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Things made past the ledger do not move its head; nothing is old enough to be drawn again in a test."""
    monkeypatch.setattr(scene, "AT_MOST_EVERY", 0)
    cache.clear()
    yield
    cache.clear()


def listed(client: Client, link: str) -> int:
    """How many the board says it shows."""
    found = re.search(r"共 (\d+) 项任务", client.get(link).text)
    assert found
    return int(found[1])


def year(units: list[Unit], tasks: range) -> None:
    for n in tasks:
        one = task(n, units[n % len(units)], field=f"领域{n % 4}", deadline=date(2026, 8, 31) if n % 3 == 0 else None)
        for at, colour in ((8, "red" if n % 2 else "green"), (9, ("red", "yellow", "green", "grey")[n % 4])):
            told(one, at, colour, verdict="pending" if n % 5 else "not_reported", pace="on" if n % 2 else "behind")


def test_it_is_for_those_who_lead_supervise_and_audit(cast: Cast, signed_in: SignIn) -> None:
    allowed = {role: signed_in(person).get("/cockpit/").status_code for role, person in cast.by_role().items()}
    assert {role for role, status in allowed.items() if status == 200} == {"supervision", "unit_lead", "leader", "auditor"}
    assert set(allowed.values()) == {200, 403}


def test_a_leader_begins_here_and_a_unit_with_its_own_work(cast: Cast, signed_in: SignIn) -> None:
    assert signed_in(cast.mo).get("/").headers["Location"] == "/cockpit/"
    assert signed_in(cast.lin).get("/").headers["Location"] == "/cycles/mine/"


def test_nothing_yet_is_said_so(cast: Cast, signed_in: SignIn) -> None:
    page = signed_in(cast.mo).get("/cockpit/").text
    assert "还没有已发布的计划" in page and "没有红灯和黄灯" in page and "还没有到期的承诺" in page


def test_the_red_item_leads_to_its_sentence(cast: Cast, signed_in: SignIn) -> None:
    verdict = snapshot_of(cast)
    page = signed_in(cast.mo).get("/cockpit/").text
    assert f'href="/board/verdicts/{verdict.pk}/"' in page and "1—3月新增60个，低于500个，差440个，尚未到期" in page
    assert "60个" in page and "不低于500个" in page and "用地未批" in page


def test_a_number_is_as_long_as_the_list_it_opens(cast: Cast, signed_in: SignIn) -> None:
    year([cast.education, cast.water], range(1, 30))
    task(30, cast.water, field="")
    client, seen = signed_in(cast.mo), look(cast.mo, today=date.today())
    for _, _, n, link in red(seen).tiles:
        assert listed(client, link) == n
    for field in fields(seen).fields:
        assert listed(client, field.link) == field.total
        for cell in field.cells:
            assert listed(client, cell.link) == cell.n
    lines = [line for block in heat(seen).blocks for line in block]
    assert lines and all(listed(client, cell.link) == cell.n for line in lines for cell in line.cells)


def test_the_lists_of_its_own(cast: Cast, signed_in: SignIn) -> None:
    told(task(1, cast.education, deadline=date(2026, 9, 1)), 8, "green", verdict="met", pace="")
    told(task(2, cast.water, deadline=date(2026, 9, 1)), 9, "red", verdict="not_met", pace="")
    client = signed_in(cast.mo)
    assert "建成第2类站点" in client.get("/cockpit/promises/?sort=due").text
    assert "建成第2类站点" not in client.get(f"/cockpit/promises/?sort=due&unit={cast.education.pk}").text
    assert "建成第2类站点" not in signed_in(cast.lin).get("/cockpit/promises/?sort=due").text
    assert "建成第2类站点" in client.get("/cockpit/changes/?kind=red&period=cycle").text
    assert "建成第2类站点" not in signed_in(cast.lin).get("/cockpit/changes/?kind=red&period=cycle").text
    for wrong in ("promises/?sort=x", "changes/?kind=x", "changes/", "promises/"):
        assert client.get(f"/cockpit/{wrong}").status_code == 404


def test_a_unit_sees_nothing_of_the_others(cast: Cast, signed_in: SignIn) -> None:
    told(task(1, cast.education), 9, "red")
    told(task(2, cast.water), 9, "red")
    page = signed_in(cast.lin).get("/cockpit/").text
    assert "建成第1类站点" in page and "建成第2类站点" not in page and "市水务局" not in page


def test_the_city_and_a_unit_do_not_share_a_picture(cast: Cast, signed_in: SignIn) -> None:
    told(task(2, cast.water), 9, "red")
    assert "建成第2类站点" in signed_in(cast.mo).get("/cockpit/").text
    assert "建成第2类站点" not in signed_in(cast.lin).get("/cockpit/").text


def test_htmx_gets_the_panels_and_nothing_while_nothing_changed(cast: Cast, signed_in: SignIn) -> None:
    snapshot_of(cast)
    client = signed_in(cast.mo)
    first = client.get("/cockpit/", headers=HTMX)
    version = re.search(r'name="version" value="([^"]+)"', first.text)
    assert version and "<html" not in first.text and 'id="part-red"' in first.text
    assert client.get(f"/cockpit/?version={version[1]}", headers=HTMX).status_code == 204
    override_of(cast)
    again = client.get(f"/cockpit/?version={version[1]}", headers=HTMX)
    assert again.status_code == 200 and "用地已批，正在赶工" in again.text


def test_the_wall_has_no_menu_and_the_same_panels(cast: Cast, signed_in: SignIn) -> None:
    snapshot_of(cast)
    page = signed_in(cast.mo).get("/cockpit/?kiosk=1").text
    assert 'class="kiosk"' in page and "主菜单" not in page and 'id="part-red"' in page


def test_an_odd_address_still_opens(cast: Cast, signed_in: SignIn) -> None:
    snapshot_of(cast)
    for query in ("plan=x&cycle=99999&layer=none&period=never", "kiosk=2", "version=%00"):
        assert signed_in(cast.mo).get(f"/cockpit/?{query}").status_code == 200


@pytest.mark.parametrize("who", ["mo", "lin"])
def test_the_page_asks_as_often_for_a_large_year_as_for_a_small_one(cast: Cast, signed_in: SignIn, who: str) -> None:
    client, counts = signed_in(getattr(cast, who)), []
    for units, tasks in (([cast.education, cast.water], range(1, 13)), ([Unit.objects.create(code=f"X{n}", name=f"单位{n}") for n in range(30)], range(100, 190))):
        year([cast.education, *units], tasks)
        cache.clear()
        with CaptureQueriesContext(connection) as queries:
            client.get("/cockpit/?period=cycle")
        counts.append(len(queries))
    assert counts[0] == counts[1] <= 80


def test_what_was_drawn_is_not_computed_again(cast: Cast, signed_in: SignIn) -> None:
    year([cast.education], range(1, 10))
    client = signed_in(cast.mo)
    client.get("/cockpit/")
    with CaptureQueriesContext(connection) as queries:
        client.get("/cockpit/", headers=HTMX)
    assert len(queries) <= 6


def test_a_process_that_looked_earlier_takes_what_a_later_one_drew(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    """And never the other way round, nor what was drawn on another day."""
    snapshot_of(cast)
    override_of(cast)  # so that there is an entry before which one could have looked
    now = scene.version(cast.mo)
    head, _, day = now.partition(".")
    drawn = scene.drawn(cast.mo, {}, now)
    draws: list[str] = []

    def draw(person: object, asked: object, version: str) -> scene.Drawn:
        draws.append(version)
        return dataclasses.replace(drawn, version=version)

    monkeypatch.setattr(scene, "_draw", draw)
    assert scene.drawn(cast.mo, {}, f"{int(head) - 1}.{day}") == drawn and not draws
    scene.drawn(cast.mo, {}, f"{int(head) + 1}.{day}")
    scene.drawn(cast.mo, {}, f"{int(head) + 1}.20990101")
    assert draws == [f"{int(head) + 1}.{day}", f"{int(head) + 1}.20990101"]


def test_while_many_write_it_is_drawn_every_few_seconds(cast: Cast, signed_in: SignIn, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(scene, "AT_MOST_EVERY", 60)
    snapshot_of(cast)
    client = signed_in(cast.mo)
    client.get("/cockpit/")
    override_of(cast)
    assert "用地已批，正在赶工" not in client.get("/cockpit/", headers=HTMX).text
    monkeypatch.setattr(scene, "AT_MOST_EVERY", 0)
    assert "用地已批，正在赶工" in client.get("/cockpit/", headers=HTMX).text


def test_what_was_drawn_last_is_shown_at_once_and_renewed_by_the_page(cast: Cast, signed_in: SignIn) -> None:
    snapshot_of(cast)
    client = signed_in(cast.mo)
    assert "data-behind" not in client.get("/cockpit/").text
    override_of(cast)
    opened = client.get("/cockpit/").text
    assert "data-behind" in opened and "的数，正在更新" in opened and "用地已批，正在赶工" not in opened
    assert "用地已批，正在赶工" in client.get("/cockpit/", headers=HTMX).text
    renewed = client.get("/cockpit/").text
    assert "data-behind" not in renewed and "正在更新" not in renewed and "用地已批，正在赶工" in renewed


def test_the_filters_behind_the_numbers(cast: Cast, signed_in: SignIn) -> None:
    snapshot_of(cast)
    case = case_of(cast)
    client = signed_in(cast.su)
    assert case.title in client.get("/cases/?stage=signed_for").text and case.title not in client.get("/cases/?stage=opened").text
    assert case.title in client.get("/cases/?opened_since=2000-01-01").text and case.title not in client.get("/cases/?opened_since=2999-01-01").text
    assert case.title not in client.get("/cases/?closed_since=2000-01-01").text
    assert report_of(cast).task.title in client.get("/cycles/reports/?since=2000-01-01").text
    assert report_of(cast).task.title not in client.get("/cycles/reports/?since=2999-01-01").text
    owing = month(9)
    owing.reports.create(task=task(7, cast.water), unit=cast.water)
    assert "第7类" in client.get(f"/cycles/{owing.pk}/?unit={cast.water.pk}").text
    assert "第7类" not in client.get(f"/cycles/{owing.pk}/?unit={cast.education.pk}").text


def test_periods_and_reasons_are_told_in_the_readers_language(cast: Cast, signed_in: SignIn) -> None:
    snapshot_of(cast, colour="red", because="1—3月新增60个，低于500个，差440个，尚未到期")
    client = signed_in(cast.su)
    assert "低于500个，差440个" in client.get("/cockpit/").text
    client.cookies["django_language"] = "en"
    page = client.get("/cockpit/").text
    assert "440个 short of 500个" in page and "Jan–Mar" in page and ">Mar<" in page and "at least 500个" in page
