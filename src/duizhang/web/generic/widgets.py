"""What forms and filters ask with, beside Django's own: a day, and yes or no."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _


class Day(forms.DateInput):
    """The browser's own date field; it takes `2026-11-24` and nothing else, whatever the language."""

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        super().__init__({"type": "date", **(attrs or {})}, format="%Y-%m-%d")


class YesNo(forms.Select):
    """是, 否, or all the same."""

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        super().__init__(attrs, choices=(("", _("全部")), ("true", _("是")), ("false", _("否"))))
