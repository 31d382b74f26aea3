"""Every page takes as many queries for much as for little: made from the URL conf, so that a new screen is in it by itself."""

from collections.abc import Callable

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from addresses import OURS, path_to, rule
from crowd import crowd
from duizhang.web.accounts.roles import Role
from people import Cast
from samples import make_samples

LITTLE, MUCH = range(4), range(4, 16)
SPARE = 1  # a page that is full looks for the next one
MOST = 45  # queries of any page


def counted(client: Client, path: str) -> int:
    with CaptureQueriesContext(connection) as queries:
        client.get(path)
    return len(queries)


@pytest.mark.parametrize("role", [Role.SUPERVISION, Role.LIAISON, Role.ADMINISTRATOR])
def test_a_page_takes_no_more_queries_for_more_data(role: str, cast: Cast, signed_in: Callable[..., Client]) -> None:
    samples, person = make_samples(cast), cast.by_role()[role]
    client, paths = signed_in(person), {}
    for name in OURS:
        if rule(name).allows(person):  # type: ignore[union-attr]
            paths[name] = path_to(name, samples)
    crowd(cast, LITTLE)
    before = {name: counted(client, path) for name, path in paths.items()}
    crowd(cast, MUCH)
    after = {name: counted(client, path) for name, path in paths.items()}
    assert {name: (before[name], n) for name, n in after.items() if n > before[name] + SPARE or n > MOST} == {}


def test_one_query_a_row_would_be_noticed(cast: Cast, signed_in: Callable[..., Client], monkeypatch: pytest.MonkeyPatch) -> None:
    from duizhang.web.plans.models import Task
    from duizhang.web.plans.views import tasks

    monkeypatch.setattr(tasks.TaskTable, "render_nature", lambda self, record: str(Task.objects.filter(pk=record.pk).count()))
    client = signed_in(cast.su)
    crowd(cast, LITTLE)
    before = counted(client, "/plans/tasks/")
    crowd(cast, MUCH)
    assert counted(client, "/plans/tasks/") > before + SPARE
