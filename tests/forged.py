"""What a browser would not send: every field of the models behind a form, keys of others' things, odd numbers and days."""

from collections.abc import Iterator
from typing import Any

from django.apps import apps
from django.db import models

from page_forms import Input
from posting import Honest, Office
from table_rows import tables

GIVEN = "6b1ed4de-0d68-4c7f-8f7a-1d1b1f0a9c11"
# what views and frameworks are used to look for, whatever the models
BESIDES = {
    "id": "1", "pk": "1", "by": "1", "person": "1", "user": "1", "owner": "1", "is_staff": "on", "is_superuser": "on", "roles": "administrator", "role": "administrator", "permissions": "people.manage",
    "state": "locked", "status": "locked", "signed_by": "1", "confirmed": "on", "ledger": "1", "hash": "0" * 64, "next": "https://elsewhere.example/", "_method": "DELETE", "force": "on", "despite_all": "on",
}  # fmt: skip
# what a field may take for a value: the action hears of it
ODD_NUMBERS = ("-1", "9" * 18, "1e999", "NaN", "１２")
ODD_DAYS = ("0001-01-01", "9999-12-31")
ODD_WORDS = ("\x00", "长" * 5000)
# what it should refuse, whatever it is for
ODD = ("9" * 4400, "²", "\x00")
KEYS_NOT_THERE = ("999999999", "forged", "0", GIVEN)


def extra(office: Office, name: str, changed: set[str]) -> dict[str, list[str]]:
    """Under the names of all fields of the models behind an address that none of its forms offers: other values than stand there.

    Behind it are the models of its app, and those of the tables `changed`.
    """
    offered = {n for offer in office.found.offers.get(name, ()) for n in offer.form.names}
    app = _app_of(name)
    behind = [m for m in apps.get_models() if m._meta.app_label == app and not m._meta.auto_created] + [tables()[t] for t in sorted(changed)]
    found: dict[str, list[str]] = {n: [v] for n, v in BESIDES.items()}
    last = dict(row.split(":", 1) for row in office.before)  # table → the key of one of its rows
    for model in dict.fromkeys(behind):
        for field in (*model._meta.concrete_fields, *model._meta.many_to_many):
            for said in {field.name, getattr(field, "attname", field.name)}:
                found.setdefault(said, []).extend(_other_values(field, last))
    return {n: list(dict.fromkeys(values)) for n, values in found.items() if n not in offered and values}


def odd_posts(inputs: tuple[Input, ...]) -> Iterator[dict[str, str]]:
    """What a form may let through to the action, one at a time; then all at once, whatever it is."""
    for one in inputs:
        for value in _odd_values(one):
            yield {one.name: value}
    if inputs:
        yield from turned({one.name for one in inputs if one.kind not in ("file", "button")})


def turned(names: set[str]) -> Iterator[dict[str, str]]:
    """Each odd value under each name once, all names at a time."""
    for turn in range(len(ODD)):
        yield {name: ODD[(n + turn) % len(ODD)] for n, name in enumerate(sorted(names))}


def keys_of_others(office: Office, post: Honest, one: Input) -> tuple[str, ...]:
    """Values that this input does not offer: keys of rows that are not there, and of rows that are there but not among its choices."""
    if one.offered and one.offered != ("on",):
        free = [str(n) for n in range(1, 40) if str(n) not in one.offered] if any(v.isdecimal() for v in one.offered) else []
        return tuple(key for key in (*KEYS_NOT_THERE[:2], *free[:1]) if key not in one.offered)
    if one.kind == "hidden" and one.value.isdecimal() and one.name in _relations():
        strange = [str(key) for key in _of_water(office, one.name)] if post.who in ("liang", "lin") else []
        return (*KEYS_NOT_THERE, *strange[:2])
    return ()


def _odd_values(one: Input) -> tuple[str, ...]:
    if one.kind == "number" or (one.kind == "hidden" and one.value.isdecimal()):
        return ODD_NUMBERS
    return {"date": ODD_DAYS, "text": ODD_WORDS, "textarea": ODD_WORDS[:1], "hidden": ODD_WORDS}.get(one.kind, ())


def _app_of(name: str) -> str:
    return {"people": "accounts", "import_results": "plans"}.get(name.partition(":")[0], name.partition(":")[0])


def _other_values(field: Any, last: dict[str, str]) -> list[str]:
    if isinstance(field, (models.FileField, models.BinaryField)):
        return []
    if field.choices:
        return [str(value) for value, _ in field.flatchoices][-2:]
    if field.is_relation:
        return ["1", last.get(field.related_model._meta.db_table, "2")]
    for kind, value in VALUES:
        if isinstance(field, kind):
            return [value]
    return ["forged"]


VALUES: tuple[tuple[type[models.Field], str], ...] = (
    (models.BooleanField, "on"), (models.DateTimeField, "2020-01-01 08:00"), (models.DateField, "2020-01-01"), (models.TimeField, "03:00"), (models.UUIDField, GIVEN),
    (models.JSONField, '{"forged": 1}'), (models.DecimalField, "77"), (models.IntegerField, "77"), (models.AutoField, "1"), (models.GenericIPAddressField, "10.9.9.9"), (models.EmailField, "forged@city.example"),
)  # fmt: skip


def _relations() -> dict[str, Any]:
    return {f.name: f.related_model for m in apps.get_models() for f in m._meta.concrete_fields if f.is_relation}


def _of_water(office: Office, name: str) -> list[Any]:
    """Keys of the water bureau's things of the kind that `name` means."""
    water, model = office.cast.water, _relations()[name]
    if model is type(water):
        return [water.pk]
    if name == "task":
        return list(model.objects.filter(assignments__unit=water).exclude(assignments__unit=office.cast.education).values_list("pk", flat=True))
    return list(model.objects.filter(unit=water).values_list("pk", flat=True)) if any(f.name == "unit" for f in model._meta.fields) else []


