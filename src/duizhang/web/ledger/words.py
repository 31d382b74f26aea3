"""What verbs and fields are called in Chinese: each app says its verbs and its own keys (`AppConfig.verbs`, `.words`), each model its fields."""

import re
from functools import cache
from typing import Any

from django.apps import apps
from django.core.exceptions import FieldDoesNotExist
from django.utils.translation import gettext

from duizhang.web.ledger.models import Entry

FINGERPRINT = re.compile(r"^([0-9a-f]{8})[0-9a-f]{56}$")  # nobody reads more of it; the exported log has it whole


def verb_in_words(verb: str) -> str:
    """`unit.edit` → 修改单位; an unknown verb as it is."""
    return str(_verbs().get(verb, verb))


def changes_in_words(entry: Entry) -> list[tuple[str, str, str]]:
    """(field, before, after) of an entry, in the order of `after`."""
    model = entry.subject.partition(":")[0]
    return [_in_words(model, name, entry.before.get(name), value) for name, value in entry.after.items()]


def _in_words(model: str, name: str, before: Any, after: Any) -> tuple[str, str, str]:
    called, choices = _field(model, name)
    was, now = (choices.get(value, value) if isinstance(value, str) else value for value in (before, after))
    told = gettext if choices or name == "state" else str  # a choice is our word, all else is what people wrote
    return str(called) if called else gettext(name), told(_value(was)), told(_value(now))


@cache
def _field(model: str, name: str) -> tuple[Any, dict[Any, Any]]:
    """What a field is called, or a key of an action's own (None: by no app), and its choices."""
    try:
        field: Any = apps.get_model(model)._meta.get_field(name)
    except (LookupError, FieldDoesNotExist):  # a word of the action's own, or of a model that is gone
        field = None
    return getattr(field, "verbose_name", None) or _words().get(name), dict(getattr(field, "flatchoices", ()))


@cache
def _verbs() -> dict[str, Any]:
    return _of_apps("verbs")


@cache
def _words() -> dict[str, Any]:
    return _of_apps("words")


def _of_apps(said: str) -> dict[str, Any]:
    """What the apps say; of two, the first counts."""
    return {name: word for app in reversed([*apps.get_app_configs()]) for name, word in getattr(app, said, {}).items()}


def _value(value: Any) -> str:
    if value is None or value in ("", []):
        return "—"
    if isinstance(value, bool):
        return gettext("是") if value else gettext("否")
    return "、".join(map(str, value)) if isinstance(value, list) else FINGERPRINT.sub(r"\1…", str(value))
