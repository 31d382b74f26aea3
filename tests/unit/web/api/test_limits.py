"""Calls in a minute: counted once each however many ask at once; stricter for those who fail to say who they are."""

from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from django.db import connections

from calls import Calls, secret_of
from duizhang.web.api import limits
from duizhang.web.api.errors import Spent
from duizhang.web.api.models import Tally
from people import Cast


def frozen(monkeypatch: pytest.MonkeyPatch, at: float = 600.0) -> None:
    monkeypatch.setattr(limits.time, "time", lambda: at)


def test_a_token_has_its_measure_and_is_told_when_to_come_again(cast: Cast, settings: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    settings.API_LIMITS = {"token": 3, "address": 100, "failed": 100}
    frozen(monkeypatch, 645.0)
    calls, other = Calls(secret_of(cast.liang)), Calls(secret_of(cast.liang))
    assert [calls.get("/me")[0] for _ in range(4)] == [200, 200, 200, 429]
    answer = calls.client.get("/api/v1/me", headers=calls.headers)
    assert (answer.status_code, answer["Retry-After"]) == (429, "15")
    assert "error" in answer.json()
    assert other.get("/me")[0] == 200
    frozen(monkeypatch, 660.0)
    assert calls.get("/me")[0] == 200


def test_an_address_has_its_measure_whatever_the_token(cast: Cast, settings: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    settings.API_LIMITS = {"token": 100, "address": 3, "failed": 100}
    frozen(monkeypatch)
    assert [Calls(secret_of(cast.liang)).get("/me")[0] for _ in range(4)] == [200, 200, 200, 429]


def test_who_fails_to_say_who_they_are_soon_has_to_wait(cast: Cast, settings: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    settings.API_LIMITS = {"token": 100, "address": 100, "failed": 2}
    frozen(monkeypatch)
    good = Calls(secret_of(cast.liang))
    assert [Calls("dz-00000000-0").get("/me")[0] for _ in range(3)] == [401, 401, 429]
    assert good.get("/me")[0] == 429  # not even the right secret is looked at meanwhile
    frozen(monkeypatch, 660.0)
    assert good.get("/me")[0] == 200


@pytest.mark.django_db(transaction=True)
def test_no_call_is_lost_between_those_who_count_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    frozen(monkeypatch)

    def one(_: int) -> bool:
        try:
            limits.count("token:1", 50)
            return True
        except Spent:
            return False
        finally:
            connections.close_all()

    with ThreadPoolExecutor(8) as pool:
        let_in = sum(pool.map(one, range(80)))
    assert let_in == 50
    assert Tally.objects.get().n == 80


@pytest.mark.django_db
def test_old_counts_are_forgotten(monkeypatch: pytest.MonkeyPatch) -> None:
    frozen(monkeypatch, 600.0)
    limits.count("token:1", 5)
    frozen(monkeypatch, 600.0 + 3600)
    assert limits.forget() == 0
    frozen(monkeypatch, 600.0 + 3700)
    assert limits.forget() == 1
