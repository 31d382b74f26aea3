"""One's own notices by calls: read, marked, wanted or not; nobody else's."""

import pytest

from calls import Calls, secret_of
from duizhang.web.accounts.permissions import Permission
from duizhang.web.notices.actions.notify import notify
from duizhang.web.notices.models import Notice, Preference, Receipt
from people import Cast


def reminded(cast: Cast, number: int, unit: int) -> Notice:
    facts = {"number": f"督〔2026〕{number}号", "case": "供水", "due": "2026-03-31"}
    notice = notify("case.reminded", by=cast.su, link="/cases/1/", units=(unit,), **facts)
    assert notice
    return notice


def test_ones_notices_are_listed_and_marked_as_read(cast: Cast) -> None:
    for n in (1, 2):
        reminded(cast, n, cast.education.pk)
    reminded(cast, 3, cast.water.pk)
    liang = Calls(secret_of(cast.liang))
    status, said = liang.get("/notices", kind="case.reminded", unread="yes")
    assert (status, said["total"], [("督〔2026〕2号" in n["words"], n["link"]) for n in said["items"]]) == (200, 2, [(True, "/cases/1/"), (False, "/cases/1/")])
    status, read = liang.post(f"/notices/{said['items'][0]['id']}/read")
    assert (status, read["id"]) == (200, said["items"][0]["id"])
    assert (read["read_at"] is not None, liang.get("/notices", unread="yes")[1]["total"], liang.get("/notices", unread="no")[1]["total"]) == (True, 1, 1)
    assert [liang.post("/notices/read")[1] for _ in range(2)] == [{"notices": 1}, {"notices": 0}]
    assert Receipt.objects.filter(person=cast.xu, read_at__isnull=True).count() == 1


def test_how_one_wants_to_be_told_holds_from_then_on(cast: Cast) -> None:
    liang = Calls(secret_of(cast.liang))
    assert liang.get("/notices/preference")[1]["off"] == []
    status, said = liang.send("patch", "/notices/preference", {"digest": "daily", "digest_at": "07:45", "off": ["report.due_soon"]})
    assert (status, said["digest"], said["digest_at"], said["off"], said["mail"]) == (200, "daily", "07:45", ["report.due_soon"], True)
    assert liang.get("/notices/preference")[1] == said
    assert liang.send("patch", "/notices/preference", {"off": ["report.returned"]})[0] == 409  # everybody must receive it
    assert liang.send("patch", "/notices/preference", {})[0] == 409
    assert {liang.send("patch", "/notices/preference", body)[0] for body in ({"off": ["nothing"]}, {"digest_at": "7:45"}, {"person": cast.xu.pk})} == {422}
    assert Preference.objects.get().person == cast.liang
    told = notify("report.due_soon", by=None, link="/", units=(cast.education.pk, cast.water.pk), plan="重点工作", cycle="1—3月", count=1, due="2026-04-05")
    assert told
    assert [receipt.person for receipt in told.receipts.all()] == [cast.xu]


VERBS = (("get", "/notices"), ("post", "/notices/read"), ("post", "/notices/{pk}/read"), ("get", "/notices/preference"), ("patch", "/notices/preference"))


@pytest.mark.parametrize("missing", ["reports.view", "cases.view", "bulletins.view"])
def test_a_token_that_may_not_see_what_notices_speak_of_reads_and_changes_none(missing: str, cast: Cast) -> None:
    pk = reminded(cast, 1, cast.education.pk).receipts.get(person=cast.liang).pk
    calls = Calls(secret_of(cast.liang, *(p.value for p in Permission if cast.liang.may(p) and p.value != missing)))
    assert {calls.send(method, path.format(pk=pk), {"mail": False} if method == "patch" else None)[0] for method, path in VERBS} == {403}
    assert Receipt.objects.filter(read_at__isnull=False).count() == Preference.objects.count() == 0


def test_a_notice_of_others_is_not_there_whatever_the_role(cast: Cast) -> None:
    pk = reminded(cast, 1, cast.education.pk).receipts.get(person=cast.liang).pk
    for other in (cast.xu, cast.lin, cast.su, cast.mo, cast.au):
        calls = Calls(secret_of(other))
        assert calls.post(f"/notices/{pk}/read")[0] == 404
        assert pk not in [notice["id"] for notice in calls.get("/notices")[1]["items"]]
        calls.post("/notices/read")
    assert Calls(secret_of(cast.sec)).get("/notices")[0] == 403
    assert Receipt.objects.get(pk=pk).read_at is None
