"""Who and when: two fields that are both empty or both filled, held so by the database."""

from typing import Any

from django.conf import settings
from django.db import models
from django.db.models import CheckConstraint, Q


def by(label: str, **options: Any) -> Any:
    """The person of a who/when pair; a person with a signature cannot be deleted."""
    return models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, verbose_name=label, null=True, blank=True, related_name="+", **options)


def at(label: str) -> Any:
    """The moment of a who/when pair."""
    return models.DateTimeField(label, null=True, blank=True)


def signed(*verbs: str, model: str) -> tuple[CheckConstraint, ...]:
    """For each verb (`submitted`): `submitted_by` and `submitted_at` are both empty or both filled."""
    return tuple(
        CheckConstraint(
            name=f"{model}_{verb}_by_and_at",
            condition=Q(**{f"{verb}_by__isnull": True, f"{verb}_at__isnull": True})
            | Q(**{f"{verb}_by__isnull": False, f"{verb}_at__isnull": False}),
        )
        for verb in verbs
    )
