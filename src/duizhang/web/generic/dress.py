"""How forms look: one template for every form and field, Tabler's classes on every widget."""

from typing import Any

from django import forms
from django.forms.renderers import TemplatesSetting

CLASSES: tuple[tuple[type[forms.Widget], str], ...] = (
    (forms.CheckboxInput, "form-check-input"),
    (forms.RadioSelect, ""),
    (forms.CheckboxSelectMultiple, ""),
    (forms.Select, "form-select"),
    (forms.Textarea, "form-control"),
    (forms.FileInput, "form-control"),
    (forms.widgets.Input, "form-control"),
)


class Dressed(TemplatesSetting):
    """Set as FORM_RENDERER."""

    form_template_name = "generic/form_fields.html"
    field_template_name = "generic/field.html"

    def render(self, template_name: str, context: dict[str, Any], request: Any = None) -> str:
        """As Django does, with the class of the widget's kind."""
        field = context.get("field")
        if template_name == self.field_template_name and field is not None:
            _dress(field)
        return super().render(template_name, context, request)


def _dress(field: forms.BoundField) -> None:
    widget = field.field.widget
    wanted = next((name for kind, name in CLASSES if isinstance(widget, kind)), "")
    classes = [c for c in (widget.attrs.get("class", ""), wanted, "is-invalid" if field.errors else "") if c]
    if classes:
        widget.attrs["class"] = " ".join(dict.fromkeys(" ".join(classes).split()))
