"""Every address, posted to by who may: fields that its form does not have change nothing; other units' things are not there; odd numbers break nothing."""

import re
from collections.abc import Callable
from typing import Any

import pytest
from django import forms
from django.db import transaction
from django.test import Client

from addresses import OURS, path_to, rule
from forged import EXTRA, filled, standing
from people import Cast
from samples import make_samples

SignIn = Callable[..., Client]
WHO = ("su", "liang", "lin", "shen", "alice", "sec", "log")
OF_A_UNIT = re.compile(r"objection|decide|scores:(scheme|sheet|export|file)|cycles:(report|editor|evidence|explain|save|submit)|cases:(detail|sheet|file)|jobs:|notices:open|bulletins:(edit|check|issue)")


class Back(Exception):
    """What was posted is taken back."""


def form_of(response: Any, name: str) -> dict[str, Any]:
    """What the page asks for, filled."""
    found = [value for part in list(response.context or ())[-1:] for value in part.flatten().values() if isinstance(value, forms.Form)] if response.status_code == 200 else []
    return {key: value for form in found[:1] for key, value in filled(form).items()}


def posted(client: Client, path: str, data: dict[str, Any]) -> tuple[int, str, dict[str, list[Any]]]:
    """Status, where it leads, and what stands after it; then all is taken back."""
    got: list[Any] = []
    try:
        with transaction.atomic():
            response = client.post(path, data)
            got = [response.status_code, response.get("Location", ""), standing()]
            raise Back
    except Back:
        return got[0], got[1], got[2]


def test_fields_that_a_form_does_not_have_change_nothing(cast: Cast, signed_in: SignIn) -> None:
    samples = make_samples(cast)
    clients = {who: signed_in(getattr(cast, who)) for who in WHO}
    before, wrong, done, changed = standing(), [], [], set()
    for name in OURS:
        may = [who for who in WHO if rule(name).allows(getattr(cast, who))]  # type: ignore[union-attr]
        if not may or rule(name).name == "everyone":  # type: ignore[union-attr]
            continue
        client, path = clients[may[0]], path_to(name, samples)
        data = form_of(client.get(path), name)
        plain = posted(client, path, data)
        again = {key: value for key, value in form_of(client.get(path), name).items()}
        forged = posted(client, path, {key: value for key, value in EXTRA.items() if key not in again} | again)
        done += [name] if plain[0] == 302 else []
        changed |= {name} if plain[2] != before else set()
        if plain[2] != forged[2] or plain[0] != forged[0] or "elsewhere" in forged[1]:
            wrong.append((name, plain[:2], forged[:2], [(k, set(forged[2][k]) ^ set(plain[2][k])) for k in plain[2] if plain[2][k] != forged[2][k]]))
    assert not wrong
    print(len(done), len(changed), sorted(set(OURS) - changed))
    assert len(changed) > 40


def test_things_of_another_unit_are_not_there(cast: Cast, signed_in: SignIn) -> None:
    """The water bureau's liaison at everything of the education bureau; the bureau's own liaison sees it."""
    samples, stranger, own = make_samples(cast), signed_in(cast.xu), signed_in(cast.liang)
    seen, hidden, acted = {}, 0, {}
    before = standing()
    for name in OURS:
        if not name.partition(":")[0] in PRIVATE or name in SHARED or not any(key.startswith(f"{name} ") for key in samples):
            continue
        path = path_to(name, samples)
        status, posts = stranger.get(path).status_code, posted(stranger, path, EXTRA)
        hidden += own.get(path).status_code == 200
        if status not in (403, 404, 405):
            seen[name] = status
        if posts[0] not in (403, 404, 405) or posts[2] != before:
            acted[name] = posts[0]
    assert not seen and not acted
    assert hidden >= 8


PRIVATE = ("board", "bulletins", "cases", "cycles", "jobs", "notices", "scores")
# what was issued, the plan's cycles, and the assessment of both bureaus are everybody's inside
SHARED = {"bulletins:detail", "bulletins:source", "bulletins:print", "bulletins:file", "bulletins:object", "cycles:detail", "scores:scheme"}


@pytest.mark.parametrize("odd", ["\u00b2", "9" * 30, "-1", "x", "\u0663"])
def test_odd_numbers_break_nothing(cast: Cast, signed_in: SignIn, odd: str) -> None:
    samples, failed = make_samples(cast), {}
    names = ("plan", "cycle", "task", "complaint", "snapshot", "at", "row", "page", "year", "unit", "target", "pick", "item", "units", "month", "period", "case", "colour", "state", "sort", "revision", "number")
    clients = {who: signed_in(getattr(cast, who)) for who in WHO}
    for name in OURS:
        may = [who for who in WHO if rule(name).allows(getattr(cast, who))]  # type: ignore[union-attr]
        path = path_to(name, samples)
        for client in [clients[who] for who in may[:2]]:
            client.raise_request_exception = False
            status = client.get(path, dict.fromkeys(names, odd)).status_code, posted(client, path, dict.fromkeys((*names, "verb"), odd))[0]
            if max(status) >= 500:
                failed[name] = status
    assert not failed
