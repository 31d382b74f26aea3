"""Every call that reads takes as many queries for much as for little: made from the document, so that a new call is in it by itself."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from api_samples import key_of, operations
from calls import Calls, secret_of
from crowd import crowd
from duizhang.web.accounts.permissions import Permission
from duizhang.web.accounts.roles import Role
from people import Cast
from samples import make_samples

LITTLE, MUCH = range(4), range(4, 16)
SPARE, MOST = 1, 45


def counted(calls: Calls, path: str) -> int:
    with CaptureQueriesContext(connection) as queries:
        assert calls.get(path)[0] < 500, path
    return len(queries)


@pytest.mark.parametrize("role", [Role.SUPERVISION, Role.LIAISON])
def test_a_call_takes_no_more_queries_for_more_data(role: str, cast: Cast) -> None:
    samples, person = make_samples(cast), cast.by_role()[role]
    known = samples | {"ledger": 1, "versions": samples["api:v1:versions_pk pk"]}
    calls = Calls(secret_of(person))
    paths = {
        path: path.format(**key_of(path, known))
        for method, path, needs in operations()
        if method == "get" and all(person.may(Permission(p)) for p in needs) and path.rsplit("/")[-1] not in ("pdf", "docx")  # as their pages, which are counted
    }
    crowd(cast, LITTLE)
    before = {name: counted(calls, path) for name, path in paths.items()}
    crowd(cast, MUCH)
    after = {name: counted(calls, path) for name, path in paths.items()}
    assert {name: (before[name], n) for name, n in after.items() if n > before[name] + SPARE or n > MOST} == {}
