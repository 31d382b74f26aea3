"""A thing of many, found by typing: the browser offers what fits while one writes, and what was written is looked up on the server."""

from collections.abc import Callable
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db.models import Model, QuerySet
from django.http import HttpResponse
from django.urls import reverse_lazy
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

OFFERED = 20
Find = Callable[[str], QuerySet[Any]]  # what may be meant by some words


class Typed(forms.TextInput):
    """Asks `url` for what fits; without scripts one writes the whole."""

    def __init__(self, url: str) -> None:
        asks = {"hx-get": reverse_lazy(url), "hx-trigger": "input changed delay:250ms", "hx-sync": "this:replace"}
        super().__init__({"autocomplete": "off", **asks})

    def render(self, name: str, value: Any, attrs: dict[str, Any] | None = None, renderer: Any = None) -> SafeString:
        """The field, and the list that the answer fills."""
        listed = f"{name}-offered"
        field = super().render(name, value, {**(attrs or {}), "list": listed, "hx-target": f"#{listed}"}, renderer)
        return format_html('{}<datalist id="{}"></datalist>', field, listed)


class TypedField(forms.CharField):
    """One of `find`; refused where nothing fits or more than one thing does, and what is written is none of them in full."""

    def __init__(self, *, find: Find, url: str, **options: Any) -> None:
        super().__init__(widget=Typed(url), max_length=300, **options)
        self.find = find

    def clean(self, value: Any) -> Model | None:
        """The thing, None for nothing written."""
        written = super().clean(value)
        if not written:
            return None
        found = list(self.find(written)[: OFFERED + 1])
        meant = [thing for thing in found if str(thing) == written] or found
        if len(meant) == 1:
            return meant[0]
        if not meant:
            raise ValidationError(_("没有“%(written)s”；请写编号或名称中的字，再从列出的里选") % {"written": written})
        raise ValidationError(_("“%(written)s”不止一项；请从列出的里选，或从该项的页面进来") % {"written": written})


def offered(written: str, find: Find) -> HttpResponse:
    """What fits, as options of the list."""
    written = written.replace("\0", "").strip()  # which PostgreSQL cannot look for
    found = find(written)[:OFFERED] if written else ()
    return HttpResponse(format_html_join("", '<option value="{}"></option>', ((str(thing),) for thing in found)))
