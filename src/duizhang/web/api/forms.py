"""The form that makes a token."""

import re
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from duizhang.web.accounts.models import Person
from duizhang.web.accounts.permissions import Permission
from duizhang.web.api.actions.make_token import DAYS, MOST_DAYS
from duizhang.web.api.words import permission_in_words


class NetworksField(forms.CharField):
    """Several networks, parted by blanks, commas or lines."""

    def to_python(self, value: Any) -> Any:
        return [text for text in re.split(r"[\s,，;；、]+", str(value or "")) if text]


class TokenForm(forms.Form):
    """What a token is for, what it may, for how long, from where."""

    name = forms.CharField(label=_("用途"), max_length=60, help_text=_("哪个系统用、做什么"))
    scopes = forms.MultipleChoiceField(label=_("权限范围"), widget=forms.CheckboxSelectMultiple, help_text=_("只勾选用得着的；角色变了，令牌随之变窄"))
    days = forms.IntegerField(label=_("有效天数"), min_value=1, max_value=MOST_DAYS, initial=DAYS)
    networks = NetworksField(label=_("限定网段"), required=False, widget=forms.Textarea(attrs={"rows": 2}), help_text=_("可不填；如 10.1.0.0/16，多个用逗号隔开"))

    def __init__(self, data: Any, *, person: Person) -> None:
        super().__init__(data)
        self.fields["scopes"].choices = [(p.value, f"{permission_in_words(p)} · {p.value}") for p in Permission if person.may(p)]
