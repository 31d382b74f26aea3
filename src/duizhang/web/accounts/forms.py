"""Forms about people."""

from django import forms
from django.utils.translation import gettext_lazy as _

from duizhang.web.accounts.roles import Role


class PersonEditForm(forms.Form):
    """What can be changed of a person."""

    name = forms.CharField(label=_("姓名"), max_length=60)
    role = forms.ChoiceField(label=_("角色"), choices=Role.choices)
    email = forms.EmailField(label=_("邮箱"), required=False)
    is_active = forms.BooleanField(label=_("启用"), required=False)


class PersonAddForm(forms.Form):
    """What is needed of a new one."""

    username = forms.SlugField(label=_("登录名"), max_length=60, help_text=_("字母、数字、下划线"))
    name = forms.CharField(label=_("姓名"), max_length=60)
    role = forms.ChoiceField(label=_("角色"), choices=Role.choices)
    email = forms.EmailField(label=_("邮箱"), required=False)
