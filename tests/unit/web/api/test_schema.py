"""schemathesis on every call: data that fits and data that does not, against the WSGI application, all its checks.

Each example is undone before the next, so that one does not decide what another sees. `DUIZHANG_FUZZ=200` makes a long run of it.
"""

import json
import os
from collections.abc import Iterator
from datetime import date
from functools import cache
from typing import Any

import jsonschema_rs
import pytest
import schemathesis
from django.core.signals import request_finished, request_started
from django.core.wsgi import get_wsgi_application
from django.db import close_old_connections, transaction
from hypothesis import HealthCheck, Phase, assume, given, settings
from hypothesis import strategies as st
from schemathesis.core.parameters import ParameterLocation
from schemathesis.generation import GenerationMode

from api_samples import document, key_of
from calls import secret_of
from duizhang.web.api.views.document import written
from people import Cast
from samples import make_samples

EXAMPLES, LONG = int(os.environ.get("DUIZHANG_FUZZ", "4")), 25
CAREFUL = settings(
    max_examples=EXAMPLES, deadline=None, database=None, derandomize=EXAMPLES < 10, phases=(Phase.generate,), suppress_health_check=list(HealthCheck)
)
schemathesis.openapi.format("date", st.one_of(st.dates(date(2025, 1, 1), date(2027, 12, 31)), st.dates(date(1950, 1, 1), date(2100, 12, 31))).map(str))  # its own days are hardly ever of an office's years
WHO = {"people": "sec", "sign-ins": "log", "ledger": "log", "notices": "liang"}
ANSWERING = ("sign-for", "feed-back", "extend", "draft", "submit", "check", "start", "mine", "document", "evidence", "remove", "explain", "take")
GROUPS = sorted({said["tags"][0].split()[0] for methods in document()["paths"].values() for said in methods.values()})


@cache
def schema() -> Any:
    return schemathesis.openapi.from_wsgi("/api/v1/openapi.json", get_wsgi_application())


def bearer(cast: Cast, method: str, path: str) -> str:
    """Whoever of the cast has the right for it."""
    words = path.strip("/").split("/")
    answering = (method != "get" and words[0] in ("reports", "cases", "evidence", "findings") and any(w in ANSWERING for w in words)) or path == "/reports/mine" or words[2:3] == ["object"]
    name = WHO.get(words[0]) or ("lin" if answering or "pass" in words or (words[-1] == "send-back" and words[0] == "reports") else "su")
    return str(getattr(cast, name))


@pytest.fixture(autouse=True)
def one_connection() -> Iterator[None]:
    """As Django's own test client does: the end of a call does not end the connection of the test."""
    for signal in (request_started, request_finished):
        signal.disconnect(close_old_connections)
    yield
    for signal in (request_started, request_finished):
        signal.connect(close_old_connections)


@pytest.mark.parametrize("group", GROUPS)
def test_every_call_answers_as_the_document_says(group: str, cast: Cast) -> None:
    for operation, headers, keys in calls_of(group, cast):
        tried(operation, GenerationMode.POSITIVE, headers, keys)
        tried(operation, GenerationMode.NEGATIVE, headers, {})
        if keys and (operation.body or operation.query):
            tried(operation, GenerationMode.NEGATIVE, headers, keys)  # of a thing that is there, so that no 404 hides what was taken


@pytest.mark.skipif(EXAMPLES < LONG, reason=f"some ten thousand calls: for a long run, DUIZHANG_FUZZ={LONG}")
@pytest.mark.parametrize("group", GROUPS)
def test_every_boundary_is_answered_as_the_document_says(group: str, cast: Cast) -> None:
    """schemathesis' coverage phase: every bound and the value beyond it, every type, method and content type that is none of the call's."""
    for operation, headers, keys in calls_of(group, cast):
        chosen = schema().config.generation_for(operation=operation, phase="coverage")
        for case in schema().iter_coverage_cases(operation, generation_modes=list(GenerationMode), generation_config=chosen):
            if keys and case.meta.components[ParameterLocation.PATH].mode == GenerationMode.POSITIVE:
                case.path_parameters = keys
            with transaction.atomic():
                case.call_and_validate(headers={} if "Authorization" not in case.headers else headers)
                transaction.set_rollback(True)


def calls_of(group: str, cast: Cast) -> Iterator[tuple[Any, dict[str, str], dict[str, Any]]]:
    """(operation, a header with somebody's token who may, the key of a thing)."""
    samples = make_samples(cast)
    known = samples | {"ledger": 1, "versions": samples["api:v1:versions_pk pk"]}
    people = {str(person): person for person in cast.by_role().values()}
    secrets = {name: secret_of(person) for name, person in people.items() if person.role != "public"}
    for found in schema().get_all_operations():
        operation = found.ok()
        path = operation.path.removeprefix("/api/v1")
        if operation.tags[0].split()[0] == group:
            yield operation, {"Authorization": f"Bearer {secrets[bearer(cast, operation.method, path)]}"}, key_of(path, known)


def tried(operation: Any, mode: GenerationMode, headers: dict[str, str], keys: dict[str, Any]) -> None:
    try:
        strategy = operation.as_strategy(mode, path_parameters=keys or None)
    except Exception as nothing:  # a call that takes nothing cannot be given what does not fit
        assert mode == GenerationMode.NEGATIVE, nothing
        return

    @CAREFUL
    @given(case=strategy)
    def each(case: Any) -> None:
        assume(mode == GenerationMode.POSITIVE or not fits(case))
        with transaction.atomic():
            case.call_and_validate(headers=headers)
            transaction.set_rollback(True)

    each()


def fits(case: Any) -> bool:
    """Whether what was drawn as wrong fits as it goes out: an empty list in a query is written as nothing, and whatever stands in a
    form is text (schemathesis means 7 where it writes "7", and takes "a*" for what no pattern allows). By the document itself."""
    if [] in case.query.values():
        return True
    if case.media_type != "multipart/form-data" or not isinstance(case.body, dict):
        return False
    schema = json.loads(written())["paths"][case.operation.path][case.operation.method]["requestBody"]["content"][case.media_type]["schema"]
    file = case.body.get("upload")
    sent = {name: value if isinstance(value, str) else "text" for name, value in case.body.items() if value != []}
    return bool(getattr(file, "data", file)) and bool(jsonschema_rs.is_valid(schema, sent | {"upload": "a file"}))
