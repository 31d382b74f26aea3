"""The column of boxes with which rows are picked for a bulk verb."""

from typing import Any

import django_tables2 as tables
from django.utils.translation import gettext_lazy as _


class PickColumn(tables.CheckBoxColumn):
    """Left out of exports (`exporting.py` knows its name, `pick`)."""

    def __init__(self, **options: Any) -> None:
        attrs = {"th__input": {"class": "form-check-input", "data-pick-all": "", "aria-label": _("全选")}, "td__input": {"class": "form-check-input", "name": "pick", "form": "bulk", "aria-label": _("选择")}}
        super().__init__(accessor="pk", attrs=attrs, orderable=False, exclude_from_export=True, **options)
