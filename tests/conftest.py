"""Shared by every test: the lexicon, the repo's own example, the office's database and cast."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from duizhang import api
from duizhang.lexicon.load import load_lexicon
from duizhang.lexicon.shape import Lexicon

if TYPE_CHECKING:
    from django.test import Client

    from duizhang.web.accounts.models import Person
    from people import Cast

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="session")
def lexicon() -> Lexicon:
    return load_lexicon()


@pytest.fixture(scope="session")
def example() -> api.Audit:
    return api.audit(ROOT / "examples" / "qinglan-2023.txt")

@pytest.fixture(scope="session")
def django_db_modify_db_settings(tmp_path_factory: pytest.TempPathFactory, django_db_modify_db_settings_parallel_suffix: None) -> Iterator[None]:
    """A real PostgreSQL for each test process, started for the first test that asks for the database."""
    from office_database import real_postgres

    with real_postgres(tmp_path_factory.mktemp("postgres")):
        yield


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup: None, django_db_blocker: Any) -> Iterator[None]:
    """As it is, and at the end nobody else is connected."""
    yield
    from office_database import end_other_sessions

    with django_db_blocker.unblock():
        end_other_sessions()


@pytest.fixture
def cast(db: None) -> "Cast":
    """The people of `people.py`; nothing that the office of an earlier test kept is shown to them."""
    from django.core.cache import cache

    from people import make_cast

    cache.clear()
    return make_cast()


@pytest.fixture
def signed_in(cast: "Cast") -> "Callable[[Person], Client]":
    """`signed_in(cast.liang).get(…)`."""
    from django.test import Client

    def enter(person: "Person") -> Client:
        client = Client()
        client.force_login(person, backend="allauth.account.auth_backends.AuthenticationBackend")
        return client

    return enter


@pytest.fixture
def keeping(settings: Any) -> Iterator[None]:
    """Pieces of pages are kept as in a running office (`ledger/kept.py`); none from before, none left behind."""
    from duizhang.web.ledger.kept import forget

    settings.KEPT = 100
    forget()
    yield
    forget()
