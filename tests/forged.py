"""Posts as a browser would not send them: forms filled from what the page offers, and fields that no form has."""

from datetime import date, datetime
from typing import Any
from uuid import UUID

from django import forms
from django.apps import apps
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import models

EXTRA = {
    "role": "administrator", "is_active": "", "is_superuser": "on", "is_staff": "on", "must_change_password": "", "password": "owned-owned-42", "username": "owned",
    "state": "issued", "review": "accepted", "id": "1", "pk": "1", "number": "99", "year": "1999", "person": "1", "by": "1", "current": "on", "total": "100",
    "issued_by": "1", "issued_at": "2020-01-01", "published_at": "2020-01-01", "accepted_by": "1", "accepted_at": "2020-01-01", "decided_by": "1", "decided_at": "2020-01-01",
    "submitted_by": "1", "submitted_at": "2020-01-01", "shown_at": "2020-01-01", "closed_at": "2020-01-01", "created_at": "2020-01-01", "entered_by": "1", "origin": "drawn",
    "corrected": "on", "verdict": "done", "colour": "green", "granted": "2030-01-01", "supersedes": "1", "correction": "1", "revision_of": "1", "code_of": "x", "sealed": "x", "hash": "x",
    "next": "https://elsewhere.example/",
}  # fmt: skip


def filled(form: forms.BaseForm) -> dict[str, Any]:
    """Every field with what it offers first, or with something that fits."""
    found = {}
    for name, field in form.fields.items():
        now = form.get_initial_for_field(field, name)
        value = _value(field, now)
        if value is not None:
            found[form.add_prefix(name)] = value
    return found


def _value(field: forms.Field, now: Any) -> Any:
    if isinstance(field, forms.FileField):
        return SimpleUploadedFile("佐证.txt", "新增学位500个".encode()) if field.required else None
    if isinstance(field, (forms.ChoiceField, forms.ModelChoiceField)):
        return _choice(field, now)
    if isinstance(field, forms.BooleanField):
        return "on"
    if now not in (None, ""):
        return f"{now:%H:%M}" if hasattr(now, "hour") and not hasattr(now, "year") else str(now)
    if not field.required:
        return None
    for kind, value in ((forms.DateField, "2026-11-30"), (forms.TimeField, "09:00"), (forms.UUIDField, "6b1ed4de-0d68-4c7f-8f7a-1d1b1f0a9c11"), (forms.EmailField, "a@city.example")):
        if isinstance(field, kind):
            return value
    if isinstance(field, (forms.IntegerField, forms.DecimalField)):
        return str(field.min_value if field.min_value is not None else 1)
    return "填写的话"[: getattr(field, "max_length", None) or 9]


def _choice(field: Any, now: Any) -> Any:
    offered = [str(value) for value, _ in field.choices if not isinstance(value, list) and str(value)]
    if isinstance(field, (forms.MultipleChoiceField, forms.ModelMultipleChoiceField)):
        return offered[:1]
    if now not in (None, "") and str(getattr(now, "pk", now)) in offered:
        return str(getattr(now, "pk", now))
    return offered[0] if offered and field.required else None


def standing() -> dict[str, list[Any]]:
    """Every row of every model of the office as plain words, without keys, times, random names and seals: what a post came to."""
    return {model._meta.label: sorted(str(_plain(thing)) for thing in model.objects.all()) for model in apps.get_models() if model.__module__.startswith("duizhang.")}


def _plain(thing: models.Model) -> dict[str, Any]:
    found = {}
    for field in thing._meta.concrete_fields:
        value = getattr(thing, field.attname)
        if field.primary_key or isinstance(value, (datetime, UUID)) or field.name in ("hash", "previous", "password", "sealed", "fingerprint", "content"):
            continue
        found[field.name] = value.isoformat() if isinstance(value, date) else value
    return found
