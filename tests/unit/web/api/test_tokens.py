"""The life of a token: made by its person, shown once, used, revoked, expired."""

from datetime import timedelta
from typing import Any

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from calls import Calls, secret_of
from duizhang.web.accounts.actions.edit_person import edit_person
from duizhang.web.accounts.actions.reset_password import reset_password
from duizhang.web.api.actions.make_token import make_token
from duizhang.web.api.actions.revoke_token import revoke_token
from duizhang.web.api.models import Token
from duizhang.web.ledger.models import Entry
from duizhang.web.ledger.refusal import Refused
from people import Cast


def test_a_secret_is_told_once_and_kept_nowhere(cast: Cast) -> None:
    made = make_token(name="驾驶舱", scopes=["units.view"], by=cast.liang)
    assert made.secret.startswith(made.token.prefix)
    kept = [*Token.objects.values_list("digest", flat=True), *map(str, Entry.objects.values_list("after", flat=True))]
    assert not any(made.secret in text or made.secret.rsplit("-")[-1] in text for text in kept)
    entry = Entry.objects.get(verb="token.make")
    assert (entry.by_name, entry.after["scopes"]) == ("梁联", ["units.view"])


@pytest.mark.parametrize(
    "wish",
    [{"scopes": []}, {"scopes": ["units.edit"]}, {"scopes": ["units.view", "everything"]}, {"days": 366}, {"days": 0}, {"networks": ["10.1"]}],
    ids=str,
)
def test_what_goes_beyond_the_person_or_a_year_is_refused(wish: dict[str, Any], cast: Cast) -> None:
    with pytest.raises(Refused):
        make_token(**{"name": "x", "scopes": ["units.view"], "by": cast.liang} | wish)
    assert not Token.objects.exists()


def test_it_lives_until_it_is_revoked_expires_or_its_person_goes(cast: Cast) -> None:
    calls = [Calls(secret_of(cast.liang)) for _ in range(3)]
    assert [c.get("/me")[0] for c in calls] == [200, 200, 200]
    first, second, _ = Token.objects.order_by("pk")
    revoke_token(token=first, by=cast.liang)
    Token.objects.filter(pk=second.pk).update(made_at=timezone.now() - timedelta(days=9), expires_at=timezone.now() - timedelta(seconds=1))
    assert [c.get("/me")[0] for c in calls] == [401, 401, 200]
    edit_person(person=cast.liang, is_active=False, by=cast.sec)
    assert calls[2].get("/me")[0] == 401


def test_a_password_that_must_be_changed_stops_tokens(cast: Cast) -> None:
    calls = Calls(secret_of(cast.liang))
    reset_password(person=cast.liang, by=cast.sec)
    status, said = calls.get("/me")
    assert status == 403
    assert "error" in said


def test_a_wrong_end_of_a_right_prefix_is_nobody(cast: Cast) -> None:
    secret = secret_of(cast.liang)
    assert Calls(secret[:-1] + ("0" if secret[-1] != "0" else "1")).get("/me")[0] == 401
    assert Calls(secret + " ").get("/me")[0] == 200


def test_a_token_bound_to_a_network_is_refused_from_elsewhere(cast: Cast) -> None:
    near, far = (Calls(secret_of(cast.liang, networks=[n])) for n in ("127.0.0.0/8", "10.1.0.0/16"))
    assert (near.get("/me")[0], far.get("/me")[0]) == (200, 401)


def test_what_the_caller_writes_of_its_address_is_not_believed(cast: Cast, settings: Any) -> None:
    calls = Calls(secret_of(cast.liang, networks=["10.1.0.0/16"]), **{"X-Forwarded-For": "10.1.2.3"})
    assert calls.get("/me")[0] == 401
    settings.PROXIES = 1
    assert calls.get("/me")[0] == 200
    lying = Calls(calls.headers["Authorization"].split()[1], **{"X-Forwarded-For": "10.1.2.3, 192.0.2.7"})
    assert lying.get("/me")[0] == 401


def test_the_day_of_use_is_noted_once(cast: Cast, django_assert_max_num_queries: Any) -> None:
    calls = Calls(secret_of(cast.liang))
    calls.get("/me")
    assert Token.objects.get().last_used_on == timezone.localdate()
    with django_assert_max_num_queries(6):
        calls.get("/me")


def test_only_ones_own_or_by_who_manages_people(cast: Cast) -> None:
    secret_of(cast.liang)
    token = Token.objects.get()
    with pytest.raises(Refused):
        revoke_token(token=token, by=cast.su)
    revoke_token(token=token, by=cast.sec)
    with pytest.raises(Refused):
        revoke_token(token=token, by=cast.sec)
    entry = Entry.objects.get(verb="token.revoke")
    assert f"accounts.person:{cast.liang.pk}" in entry.also


def test_the_database_keeps_who_with_when(cast: Cast) -> None:
    secret_of(cast.liang)
    token = Token.objects.get()
    token.revoked_by = cast.sec
    with pytest.raises(IntegrityError), transaction.atomic():
        token.save()


def test_the_pages_make_show_once_list_and_revoke(cast: Cast, signed_in: Any) -> None:
    client = signed_in(cast.liang)
    page = client.post("/api/tokens/make/", {"name": "报表", "scopes": ["units.view"], "days": 30, "networks": "127.0.0.1"})
    secret = page.context["secret"]
    assert secret in page.content.decode()
    assert page["Cache-Control"].find("no-store") >= 0
    shown = client.get("/api/tokens/").content.decode()
    assert "报表" in shown
    assert secret not in shown
    assert Calls(secret).get("/units")[0] == 200
    token = Token.objects.get()
    assert signed_in(cast.xu).post(f"/api/tokens/{token.pk}/revoke/").status_code == 404
    client.post(f"/api/tokens/{token.pk}/revoke/")
    assert Calls(secret).get("/units")[0] == 401
    assert signed_in(cast.liang).get("/api/tokens/all/").status_code == 403
    everybodys = signed_in(cast.sec).get("/api/tokens/all/").content.decode()
    assert "报表" in everybodys
    assert "已吊销" in everybodys


def test_a_scope_beyond_the_role_cannot_be_chosen_on_the_page(cast: Cast, signed_in: Any) -> None:
    page = signed_in(cast.liang).post("/api/tokens/make/", {"name": "x", "scopes": ["units.edit"], "days": 30})
    assert page.status_code == 422
    assert not Token.objects.exists()
