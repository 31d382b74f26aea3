"""Forms about units."""

import re
from typing import Any

from django import forms
from django.core.validators import ProhibitNullCharactersValidator
from django.utils.translation import gettext_lazy as _

from duizhang.web.accounts.roles import Role
from duizhang.web.accounts.selectors import active_people
from duizhang.web.generic.by_word import ByWord
from duizhang.web.generic.widgets import Day
from duizhang.web.units.models.unit import Kind
from duizhang.web.units.selectors import districts, standing_units


class NamesField(forms.CharField):
    """Several names in one line, parted by 、 or commas."""

    def prepare_value(self, value: Any) -> Any:
        return value if value is None or isinstance(value, str) else "、".join(value)

    def to_python(self, value: Any) -> Any:
        ProhibitNullCharactersValidator()(str(value or ""))  # a list hides it from Django's own
        return [name for name in re.split(r"[、,，;；\s]+", str(value or "")) if name]


class UnitForm(forms.Form):
    """A unit."""

    code = forms.CharField(label=_("代码"), max_length=40)
    name = forms.CharField(label=_("名称"), max_length=120)
    aliases = NamesField(label=_("别名"), required=False, help_text=_("文件里的其他叫法，用顿号隔开"))
    kind = forms.ChoiceField(label=_("类别"), choices=Kind.choices, initial=Kind.DEPARTMENT)
    district = forms.ModelChoiceField(label=_("所在区县"), queryset=districts(), required=False, empty_label=_("市本级"))
    since = forms.DateField(label=_("设立"), required=False, widget=Day())


class UnitRowForm(forms.Form):
    """A unit as a row of a sheet: what the export prints."""

    code = forms.CharField(max_length=40)
    name = forms.CharField(max_length=120)
    aliases = NamesField(required=False)
    kind = ByWord(Kind, otherwise=Kind.DEPARTMENT)
    district = forms.ModelChoiceField(queryset=districts(), to_field_name="name", required=False)


class PersonRowForm(forms.Form):
    """A person as a row of a sheet, with the unit for which they act."""

    username = forms.SlugField(max_length=60)
    name = forms.CharField(max_length=60)
    role = ByWord(Role)
    unit = forms.ModelChoiceField(queryset=standing_units(), to_field_name="name", required=False)
    email = forms.EmailField(required=False)


class SuccessionForm(forms.Form):
    """What follows a unit."""

    successor = forms.ModelChoiceField(label=_("继任单位"), queryset=standing_units())
    on = forms.DateField(label=_("日期"), widget=Day())
    note = forms.CharField(label=_("依据"), max_length=200, required=False)


class AppointForm(forms.Form):
    """Who acts for a unit."""

    person = forms.ModelChoiceField(label=_("人员"), queryset=active_people())


class GroupForm(forms.Form):
    """A group of units."""

    name = forms.CharField(label=_("名称"), max_length=120)
    aliases = NamesField(label=_("别名"), required=False)
    members = forms.ModelMultipleChoiceField(label=_("成员单位"), queryset=standing_units(), widget=forms.SelectMultiple(attrs={"size": 12}))
