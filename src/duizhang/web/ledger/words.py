"""What verbs and fields are called in Chinese: each app says its verbs and its own keys (`AppConfig.verbs`, `.words`), each model its fields."""

from typing import Any

from django.apps import apps
from django.core.exceptions import FieldDoesNotExist
from django.utils.translation import gettext

from duizhang.web.ledger.models import Entry


def verb_in_words(verb: str) -> str:
    """`unit.edit` → 修改单位; an unknown verb as it is."""
    for app in apps.get_app_configs():
        if word := getattr(app, "verbs", {}).get(verb):
            return str(word)
    return verb


def changes_in_words(entry: Entry) -> list[tuple[str, str, str]]:
    """(field, before, after) of an entry, in the order of `after`."""
    return [_in_words(_field(entry, name), name, entry.before.get(name), value) for name, value in entry.after.items()]


def _in_words(field: Any, name: str, before: Any, after: Any) -> tuple[str, str, str]:
    choices = dict(getattr(field, "flatchoices", ()))
    was, now = (choices.get(value, value) if isinstance(value, str) else value for value in (before, after))
    told = gettext if choices or name == "state" else str  # a choice is our word, all else is what people wrote
    return str(getattr(field, "verbose_name", None) or _own_word(name)), told(_value(was)), told(_value(now))


def _field(entry: Entry, name: str) -> Any:
    try:
        return apps.get_model(entry.subject.partition(":")[0])._meta.get_field(name)
    except (LookupError, FieldDoesNotExist):  # a word of the action's own, or of a model that is gone
        return None


def _own_word(name: str) -> str:
    """What an app calls a key of its actions that is no field (`AppConfig.words`)."""
    return next((str(app.words[name]) for app in apps.get_app_configs() if name in getattr(app, "words", {})), gettext(name))


def _value(value: Any) -> str:
    if value is None or value in ("", []):
        return "—"
    if isinstance(value, bool):
        return gettext("是") if value else gettext("否")
    return "、".join(map(str, value)) if isinstance(value, list) else str(value)
