"""Tokens that were refused stand in the sign-in log: which, why, from where; never the secret, and never without end."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone

from calls import Calls, secret_of
from duizhang.web.accounts.actions.edit_person import edit_person
from duizhang.web.accounts.models import SignIn
from duizhang.web.api import limits
from duizhang.web.api.actions.revoke_token import revoke_token
from duizhang.web.api.models import Token
from people import Cast

STRANGE = "dz-0123abcd-" + "7" * 64


def log() -> list[tuple[str, str]]:
    return list(SignIn.objects.order_by("pk").values_list("event", "username"))


def expire(token: Token, cast: Cast) -> None:
    now = timezone.now()
    Token.objects.filter(pk=token.pk).update(made_at=now - timedelta(days=9), expires_at=now - timedelta(seconds=1))


def leave(token: Token, cast: Cast) -> None:
    edit_person(person=cast.liang, is_active=False, by=cast.sec)


REFUSALS: list[tuple[str, Callable[[Token, Cast], Any]]] = [
    ("已过期", expire),
    ("已吊销", lambda token, cast: revoke_token(token=token, by=cast.liang)),
    ("本人已停用", leave),
    ("来源网段不符", lambda token, cast: Token.objects.filter(pk=token.pk).update(networks=["10.1.0.0/16"])),
    ("密文不对", lambda token, cast: Token.objects.filter(pk=token.pk).update(digest="0" * 64)),
]


@pytest.mark.parametrize(("why", "spoil"), REFUSALS, ids=["expired", "revoked", "deactivated", "elsewhere", "wrong"])
def test_a_refused_token_is_a_failed_sign_in_of_its_person(why: str, spoil: Callable[[Token, Cast], Any], cast: Cast) -> None:
    secret = secret_of(cast.liang)
    calls = Calls(secret, **{"User-Agent": "exchange/1.0"})
    assert calls.get("/me")[0] == 200
    assert log() == []
    spoil(Token.objects.get(), cast)
    assert calls.get("/me")[0] == 401
    line = SignIn.objects.get()
    assert (line.event, line.username, line.address, line.agent) == ("failed", f"接口令牌 {secret[:11]} {why}：liang", "127.0.0.1", "exchange/1.0")


def test_a_token_of_nobody_and_what_is_none_are_written_down_without_their_secret(cast: Cast) -> None:
    Calls(STRANGE).get("/me")
    for other in ("Basic bGlhbmc6Y2VkYXI=", f"Bearer my-own-password-{'8' * 64}", "Bearer dz-password-1"):
        Calls("", Authorization=other).get("/me")
    assert log() == [("failed", "接口令牌 dz-0123abcd 不存在"), ("failed", "接口令牌 不是令牌")]
    assert not any(part in f"{log()}" for part in ("777", "888", "password", "bGlh"))


def test_who_shows_no_token_tries_nothing(cast: Cast) -> None:
    calls = Calls("")
    del calls.headers["Authorization"]
    assert calls.get("/me")[0] == 401
    assert log() == []


def test_guessing_makes_a_line_an_hour_and_says_once_that_it_was_stopped(cast: Cast, settings: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    settings.API_LIMITS = {"token": 100, "address": 100, "failed": 4}
    monkeypatch.setattr(limits.time, "time", lambda: 7200.0)
    secret = secret_of(cast.liang)
    stale = Calls(f"{secret[:-1]}{'0' if secret[-1] != '0' else '1'}")
    assert [stale.get("/me")[0] for _ in range(2)] == [401, 401]
    assert [Calls(f"dz-{n:08x}-{n}").get("/me")[0] for n in range(5)] == [401, 401, 429, 429, 429]
    hour = [("failed", f"接口令牌 {secret[:11]} 密文不对：liang"), ("failed", "接口令牌 dz-00000000 不存在"), ("locked", "接口令牌 失败太多，须等一分钟")]
    assert log() == hour
    monkeypatch.setattr(limits.time, "time", lambda: 7260.0)
    stale.get("/me")
    assert log() == hour
    monkeypatch.setattr(limits.time, "time", lambda: 10800.0)
    limits.forget()
    stale.get("/me")
    assert log() == [*hour, hour[0]]


def test_two_addresses_are_two_lines_by_what_the_own_proxy_saw(cast: Cast, settings: Any) -> None:
    settings.PROXIES = 1
    for hops in ("10.1.2.3", "6.6.6.6, 10.1.2.3", "10.1.2.4"):
        Calls(STRANGE, **{"X-Forwarded-For": hops}).get("/me")
    assert list(SignIn.objects.order_by("pk").values_list("address", flat=True)) == ["10.1.2.3", "10.1.2.4"]


def test_the_security_administrator_finds_it_on_the_page_and_by_the_api(cast: Cast, signed_in: Any) -> None:
    Calls(STRANGE).get("/me")
    assert "dz-0123abcd" in signed_in(cast.sec).get("/people/sign-ins/", {"username": "接口令牌"}).content.decode()
    found = Calls(secret_of(cast.sec)).get("/sign-ins", username="dz-0123abcd", event="failed")[1]
    assert found["total"] == 1
    assert signed_in(cast.su).get("/people/sign-ins/").status_code == 403
