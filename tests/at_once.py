"""Several who act in the same moment, each on a connection of their own."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

from django.db import connection


def at_once(*acts: Callable[[], object], times: int = 6) -> list[object]:
    """What each got, an exception where it raised one; a single act is done by `times` people."""
    acts = acts if len(acts) > 1 else acts * times
    start = Barrier(len(acts))

    def once(act: Callable[[], object]) -> object:
        try:
            start.wait(timeout=30)
            return act()
        except Exception as error:
            return error
        finally:
            connection.close()

    with ThreadPoolExecutor(len(acts)) as crowd:
        return list(crowd.map(once, acts))
