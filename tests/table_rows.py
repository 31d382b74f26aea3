"""Every row of every table of the office as plain words, and what one post did to them."""

import json
import re
from typing import Any

from django.apps import apps
from django.db import connection

Rows = dict[str, str]  # "table:key" → column → value, as json
NOT_OURS = ("sessions", "procrastinate", "contenttypes", "auth")
MADE_UP = (re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"), re.compile(r"\b[0-9a-f]{64}\b"), re.compile(r"md5\$\w+\$\w+"), re.compile(r"gAAAA[\w=-]+"), re.compile(r"\bdz-\w{8}"), re.compile(r'(?<="key": ")[\w-]{12}(?=")'))


def tables() -> dict[str, Any]:
    """Table → model, those between two models too."""
    models = [m for m in apps.get_models(include_auto_created=True) if m._meta.app_label not in NOT_OURS]
    return {m._meta.db_table: m for m in models if m._meta.managed}


def all_rows() -> Rows:
    """As they stand now, in this transaction."""
    parts = [f"SELECT '{table}:' || {_key(model)}, to_jsonb(t)::text FROM {table} t" for table, model in tables().items()]
    with connection.cursor() as cursor:
        cursor.execute(" UNION ALL ".join(parts))
        return dict(cursor.fetchall())


def changes(before: Rows, after: Rows, *, given: str = "") -> dict[str, dict[str, Any]]:
    """Row → column → its new value, None for a row that is gone; names and seals that chance made are said alike unless they are `given`."""
    found: dict[str, dict[str, Any]] = {}
    for name in before.keys() | after.keys():
        if before.get(name) != after.get(name):
            was, now = (json.loads(rows.get(name, "{}")) for rows in (before, after))
            found[name] = {column: _plain(now.get(column), given) for column in was.keys() | now.keys() if was.get(column) != now.get(column)}
    return found


def counters() -> list[tuple[str, int, bool]]:
    """Where each table's next key stands; a rollback does not turn these back."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT schemaname || '.' || sequencename, coalesce(last_value, start_value), last_value IS NOT NULL FROM pg_sequences")
        return list(cursor.fetchall())


def turn_back(stood: list[tuple[str, int, bool]]) -> None:
    """The next keys as they stood."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT " + ", ".join(f"setval('{name}', {value}, {called})" for name, value, called in stood))


def _key(model: Any) -> str:
    return f"t.{model._meta.pk.column}::text"


def _plain(value: Any, given: str) -> Any:
    said = json.dumps(value, sort_keys=True, ensure_ascii=False)
    for pattern in MADE_UP:
        said = pattern.sub(lambda found: found[0] if given and found[0] == given else "made up", said)
    return json.loads(said)
