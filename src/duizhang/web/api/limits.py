"""How much may be asked in a minute, counted in PostgreSQL so that all processes share it.

One statement counts and tells the count: the row's lock makes it exact however many ask at once. (The caches that Django and
ninja offer read first and write then; two processes lose a call between them.)
"""

import time

from django.db import connection

from duizhang.web.api.errors import Spent
from duizhang.web.api.models import Tally

_COUNT = """
INSERT INTO api_tally AS t (name, minute, n) VALUES (%s, %s, 1)
ON CONFLICT (name) DO UPDATE SET n = CASE WHEN t.minute = EXCLUDED.minute THEN t.n + 1 ELSE 1 END, minute = EXCLUDED.minute
RETURNING n
"""
KEPT_MINUTES = 60


def count(name: str, limit: int) -> None:
    """One more for `name` in this minute.

    Errors: Spent where that is more than `limit`.
    """
    now = time.time()
    if _counted(name, int(now // 60)) > limit:
        raise Spent(_wait(now))


def first_this_hour(name: str) -> bool:
    """Whether this is the first of `name` in this hour of the clock, for all processes."""
    return _counted(name, int(time.time() // 3600) * 60) == 1


def refuse_spent(name: str, limit: int) -> None:
    """Without counting. Errors: Spent where `limit` was reached in this minute."""
    now = time.time()
    if Tally.objects.filter(name=name, minute=int(now // 60), n__gte=limit).exists():
        raise Spent(_wait(now))


def forget() -> int:
    """Drop the counts of minutes long gone; how many there were."""
    gone, _ = Tally.objects.filter(minute__lt=int(time.time() // 60) - KEPT_MINUTES).delete()
    return gone


def _counted(name: str, minute: int) -> int:
    with connection.cursor() as cursor:
        cursor.execute(_COUNT, [name, minute])
        (n,) = cursor.fetchone()
    return int(n)


def _wait(now: float) -> int:
    return 60 - int(now % 60)
