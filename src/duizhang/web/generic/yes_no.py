"""A choice of yes, no, or all the same, for the filters of lists."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _


class YesNo(forms.Select):
    """是, 否, or all the same."""

    def __init__(self, attrs: Any = None) -> None:
        super().__init__(attrs, choices=(("", _("全部")), ("true", _("是")), ("false", _("否"))))
