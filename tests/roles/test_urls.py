"""Every address × every role, made from the URL conf: an address without a rule, or without a sample, fails."""

from collections.abc import Callable

import pytest
from django.test import Client
from django.urls import reverse

from addresses import ADDRESSES, OURS, path_to, rule
from duizhang.web.accounts.gate import Rule, rule_of
from duizhang.web.accounts.roles import Role
from people import Cast
from samples import make_samples


@pytest.mark.parametrize("name", ADDRESSES)
def test_an_address_has_a_rule(name: str) -> None:
    assert rule(name), f"{name}: say in urls.py whom it is for"


def test_an_address_without_a_rule_is_noticed() -> None:
    assert rule_of(lambda request: None, "brand_new") is None


@pytest.mark.parametrize("role", [*Role.values, "anonymous"])
def test_a_role_opens_what_its_rule_allows_and_nothing_else(role: str, cast: Cast, signed_in: Callable[..., Client]) -> None:
    samples = make_samples(cast)
    client = Client() if role == "anonymous" else signed_in(cast.by_role()[role])
    wrong = {}
    for name in OURS:
        allowed = rule(name).allows(cast.by_role()[role]) if role != "anonymous" else rule(name).name == "everyone"  # type: ignore[union-attr]
        if rule(name) == Rule("token"):  # a session opens none of them
            expected, allowed = (401, 404, 405), True
        else:
            expected = (200, 302, 404, 405, 422) if allowed else (403,) if role != "anonymous" else (302,)
        response = client.get(path_to(name, samples))
        sent_to_sign_in = response.status_code == 302 and "/accounts/login/" in response["Location"]
        if response.status_code not in expected or (sent_to_sign_in != (not allowed and role == "anonymous")):
            wrong[name] = response.status_code
    assert not wrong


CLOSED = [name for name in ADDRESSES if rule(name) == Rule("nobody")]


@pytest.mark.parametrize("name", CLOSED)
def test_a_closed_address_is_not_there_for_anyone(name: str, cast: Cast, signed_in: Callable[..., Client]) -> None:
    arguments = {key: "1" for key in ADDRESSES[name].pattern.regex.groupindex} or {k: "1" for k in ADDRESSES[name].pattern.converters}
    assert signed_in(cast.alice).get(reverse(name, kwargs=arguments)).status_code == 404
