"""What verbs and fields are called in Chinese: each app says its verbs (`AppConfig.verbs`), each model its fields."""

from typing import Any

from django.apps import apps
from django.core.exceptions import FieldDoesNotExist

from duizhang.web.ledger.models import Entry


def verb_in_words(verb: str) -> str:
    """`unit.edit` → 修改单位; an unknown verb as it is."""
    for app in apps.get_app_configs():
        if word := getattr(app, "verbs", {}).get(verb):
            return str(word)
    return verb


def changes_in_words(entry: Entry) -> list[tuple[str, str, str]]:
    """(field, before, after) of an entry, in the order of `after`."""
    return [(_field(entry, name), _value(entry.before.get(name)), _value(value)) for name, value in entry.after.items()]


def _field(entry: Entry, name: str) -> str:
    try:
        field = apps.get_model(entry.subject.partition(":")[0])._meta.get_field(name)
    except (LookupError, FieldDoesNotExist):  # a word of the action's own, or of a model that is gone
        return name
    return str(getattr(field, "verbose_name", name))


def _value(value: Any) -> str:
    if value is None or value in ("", []):
        return "—"
    if isinstance(value, bool):
        return "是" if value else "否"
    return "、".join(map(str, value)) if isinstance(value, list) else str(value)
