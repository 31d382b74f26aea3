"""Every call, made from the document: with a token that lacks one of its scopes, with a role that lacks it, with none."""

from typing import Any

import pytest

from api_samples import key_of, operations
from calls import Calls, secret_of
from duizhang.web.accounts.permissions import Permission
from duizhang.web.accounts.roles import ROLES
from duizhang.web.api.v1 import api
from people import Cast
from samples import make_samples

OPERATIONS = operations()


@pytest.fixture
def known(cast: Cast) -> dict[str, Any]:
    samples = make_samples(cast)
    return samples | {"ledger": 1, "versions": samples["api:v1:versions_pk pk"]}


def sent(calls: Calls, method: str, path: str, known: dict[str, Any]) -> int:
    """An empty body: whoever may gets at least as far as being told what is missing."""
    return calls.send(method, path.format(**key_of(path, known)), None if method == "get" else {})[0]


def test_there_are_calls_for_everything() -> None:
    assert len(OPERATIONS) > 130
    assert {p for _, _, needs in OPERATIONS for p in needs} >= {p.value for p in Permission if p.value.split(".")[0] in ("units", "plans", "cycles", "reports", "board", "cases", "people", "ledger")}


SEEING = {p.value for p in Permission if p.value.endswith(".view")} | {Permission.PEOPLE_MANAGE.value}


def test_whoever_changes_something_may_see_it_too() -> None:
    """Else a token made for writing only would read by what its writes answer."""
    assert [(method, path) for method, path, needs in OPERATIONS if not SEEING & set(needs)] == [("get", "/me")]


def test_a_token_without_one_of_its_scopes_opens_nothing(cast: Cast, known: dict[str, Any]) -> None:
    wrong = []
    for scope in {Permission(p) for _, _, needs in OPERATIONS for p in needs}:
        who = next(person for person in cast.by_role().values() if person.may(scope))
        rest = [p.value for p in Permission if who.may(p) and p != scope]
        calls = Calls(secret_of(who, *rest))
        wrong += [(scope, m, path) for m, path, needs in OPERATIONS if scope.value in needs and sent(calls, m, path, known) != 403]
    assert not wrong


@pytest.mark.parametrize("role", ["administrator", "security", "log_auditor", "supervision", "unit_lead", "liaison", "leader", "auditor"])
def test_a_token_with_all_scopes_opens_what_the_role_allows(role: str, cast: Cast, known: dict[str, Any]) -> None:
    who = cast.by_role()[role]
    calls, wrong = Calls(secret_of(who)), []
    for method, path, needs in OPERATIONS:
        status = sent(calls, method, path, known)
        allowed = all(who.may(Permission(p)) for p in needs)
        if status >= 500 or (status == 403) == allowed or status == 401:
            wrong.append((method, path, status))
    assert not wrong


def test_without_a_token_or_with_a_session_nothing_opens(cast: Cast, known: dict[str, Any], signed_in: Any) -> None:
    for calls in (Calls(""), Calls("dz-00000000-" + "0" * 64)):
        calls.client = signed_in(cast.su)
        for method, path, _ in OPERATIONS[::9]:
            assert sent(calls, method, path, known) == 401


def test_the_role_bounds_a_token_today_not_on_the_day_it_was_made(cast: Cast) -> None:
    calls = Calls(secret_of(cast.su))
    assert calls.get("/units")[0] == 200
    assert calls.post("/units", code="U9", name="市统计局")[0] == 200
    type(cast.su).objects.filter(pk=cast.su.pk).update(role="auditor")
    assert calls.post("/units", code="U8", name="市档案局")[0] == 403
    assert calls.get("/me")[1]["may"] == [p.value for p in Permission if p in ROLES["auditor"] and cast.su.may(p)]


def test_a_token_sees_no_more_than_its_scopes_let_the_selectors_show(cast: Cast, known: dict[str, Any]) -> None:
    """Drafts are shown by the selectors to whoever edits plans: not to a token that may only read."""
    drafts = {p["id"] for p in Calls(secret_of(cast.su)).get("/plans", state="draft")[1]["items"]}
    assert drafts
    reader = Calls(secret_of(cast.su, "plans.view"))
    assert reader.get("/plans", state="draft")[1]["total"] == 0
    assert reader.get(f"/plans/{drafts.pop()}")[0] == 404


def test_another_units_things_are_not_there(cast: Cast, known: dict[str, Any]) -> None:
    calls = Calls(secret_of(cast.xu))
    for path in ("/reports/{}", "/tasks/{}", "/cases/{}", "/board/tasks/{}", "/verdicts/{}", "/targets/{}", "/evidence/{}/file"):
        start = path.strip("/").split("/{}")[0]
        assert calls.get(path.format(key_of(f"/{start}/{{pk}}", known)["pk"]))[0] == 404, path


def test_every_call_declares_itself_the_same_way() -> None:
    shapes = [name for router in api._get_bound_routers() for view in router.path_operations.values() for op in view.operations for name in [op.operation_id]]
    assert len(shapes) == len(set(shapes)) == len(OPERATIONS)
