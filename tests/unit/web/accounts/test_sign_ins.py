"""The door: what is written down of it, how long a session and a password last, what a lockout and a second factor can be undone by."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.db import DatabaseError, connection, transaction
from django.test import Client, override_settings
from django.utils import timezone

from duizhang.web.accounts import idle
from duizhang.web.accounts.models import Person, SignIn
from duizhang.web.accounts.sign_ins import FLOOD
from people import PASSWORD, Cast

Enter = Callable[..., Client]


def sign_in(client: Client, username: str, password: str = PASSWORD, **given: str) -> int:
    return client.post("/accounts/login/", {"login": username, "password": password}, **given).status_code


def log() -> list[tuple[str, str]]:
    return list(SignIn.objects.order_by("pk").values_list("event", "username"))


def test_who_came_failed_and_left_is_written_down(cast: Cast, client: Client) -> None:
    sign_in(client, "liang", "wrong", REMOTE_ADDR="10.1.2.3", HTTP_USER_AGENT="Mozilla/5.0")
    sign_in(client, "liang")
    client.post("/accounts/logout/")
    assert log() == [("failed", "liang"), ("in", "liang"), ("out", "liang")]
    first = SignIn.objects.earliest("pk")
    assert (first.address, first.agent) == ("10.1.2.3", "Mozilla/5.0")


def test_a_name_that_is_nobodys_is_written_down_too(db: None, client: Client) -> None:
    sign_in(client, "nobody'; --", "x")
    assert log() == [("failed", "nobody'; --")]


def test_the_proxys_last_hop_counts_only_behind_a_proxy(cast: Cast, client: Client) -> None:
    hops = {"HTTP_X_FORWARDED_FOR": "6.6.6.6, 10.9.9.9", "REMOTE_ADDR": "127.0.0.1"}
    sign_in(client, "liang", "x", **hops)
    with override_settings(PROXIES=1):
        sign_in(client, "liang", "x", **hops)
    assert list(SignIn.objects.order_by("pk").values_list("address", flat=True)) == ["127.0.0.1", "10.9.9.9"]


def test_a_lock_is_written_down_and_security_releases_it(cast: Cast, client: Client, signed_in: Enter) -> None:
    for _ in range(5):
        sign_in(client, "liang", "wrong")
    assert ("locked", "liang") in log() and sign_in(client, "liang") in (403, 429)
    assert signed_in(cast.sec).post(f"/people/{cast.liang.pk}/release/").status_code == 302
    assert ("released", "liang") in log() and sign_in(Client(), "liang") == 302


def test_nothing_to_release_is_said(cast: Cast, signed_in: Enter) -> None:
    answer = signed_in(cast.sec).post(f"/people/{cast.liang.pk}/release/", follow=True)
    assert "没有被锁定" in answer.text


def test_wrong_digits_are_a_failure_and_security_takes_a_lost_factor_off(cast: Cast, client: Client, signed_in: Enter) -> None:
    from allauth.mfa.totp.internal.auth import TOTP, generate_totp_secret

    TOTP.activate(cast.liang, generate_totp_secret())
    sign_in(client, "liang")
    client.post("/accounts/two-steps/authenticate/", {"code": "000000"})
    assert log() == [("failed", "liang")]
    assert signed_in(cast.sec).post(f"/people/{cast.liang.pk}/second-factor/").status_code == 302
    fresh = Client()
    sign_in(fresh, "liang")
    assert fresh.get("/units/").status_code == 200


def test_who_floods_the_log_is_written_down_no_more_for_a_while(cast: Cast, client: Client) -> None:
    for n in range(FLOOD + 5):
        sign_in(client, f"nobody{n}", "x", REMOTE_ADDR="10.1.2.3")
    assert log()[-1] == ("failed", f"nobody{FLOOD - 1}")
    sign_in(client, "liang", "x", REMOTE_ADDR="10.1.2.4")  # somebody else's failure is
    sign_in(client, "liang", REMOTE_ADDR="10.1.2.3")  # and who comes in is, whatever went before
    assert log()[-2:] == [("failed", "liang"), ("in", "liang")]


def test_the_log_is_append_only(cast: Cast, client: Client) -> None:
    sign_in(client, "liang")
    for sql in ("UPDATE accounts_signin SET username = 'x'", "DELETE FROM accounts_signin"):
        with pytest.raises(DatabaseError, match="append-only"), transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(sql)


def clock(monkeypatch: pytest.MonkeyPatch, minutes: float) -> None:
    real = idle.time.time
    monkeypatch.setattr(idle.time, "time", lambda: real() + minutes * 60)


def test_an_idle_session_ends_and_says_why(cast: Cast, signed_in: Enter, monkeypatch: pytest.MonkeyPatch) -> None:
    client = signed_in(cast.liang)
    client.get("/units/")
    clock(monkeypatch, 31)
    answer = client.get("/units/", follow=True)
    assert "/accounts/login/" in answer.redirect_chain[0][0] and "登录已超时" in answer.text
    assert log()[-1] == ("idle", "liang")


def test_a_session_in_use_goes_on_until_its_age(cast: Cast, signed_in: Enter, monkeypatch: pytest.MonkeyPatch) -> None:
    client = signed_in(cast.liang)
    client.get("/units/")
    for _ in range(19):  # each 25 minutes after the one before: 7 hours 55 in all
        clock(monkeypatch, 25)
        assert client.get("/units/").status_code == 200
    clock(monkeypatch, 25)
    assert client.get("/units/").status_code == 302


def test_other_sessions_end_when_the_password_changes(cast: Cast, client: Client) -> None:
    other, fresh = Client(), "quiet-river-stone-9"
    sign_in(client, "liang")
    sign_in(other, "liang")
    client.post("/accounts/password/change/", {"oldpassword": PASSWORD, "password1": fresh, "password2": fresh})
    assert (client.get("/units/").status_code, other.get("/units/").status_code) == (200, 302)


@pytest.mark.parametrize(
    ("password", "said"),
    [("short-1A", "10"), ("allsmallletters", "至少 3 类"), ("8402957163046", "数字"), (PASSWORD, "不能与现在的密码相同"), ("Liang-2026-east", "不能含有登录名")],
)
def test_a_weak_password_is_refused(cast: Cast, signed_in: Enter, password: str, said: str) -> None:
    answer = signed_in(cast.liang).post("/accounts/password/change/", {"oldpassword": PASSWORD, "password1": password, "password2": password})
    assert said in answer.text
    assert Person.objects.get(pk=cast.liang.pk).check_password(PASSWORD)


def test_a_password_lasts_ninety_days(cast: Cast, signed_in: Enter) -> None:
    client = signed_in(cast.liang)
    for days, status in ((89, 200), (91, 302)):
        Person.objects.filter(pk=cast.liang.pk).update(password_since=timezone.now() - timedelta(days=days))
        assert client.get("/units/").status_code == status
    with override_settings(PASSWORD_DAYS=0):
        assert client.get("/units/").status_code == 200
