"""Forms about people."""

from django import forms

from duizhang.web.accounts.roles import Role


class PersonEditForm(forms.Form):
    """What can be changed of a person."""

    name = forms.CharField(label="姓名", max_length=60)
    role = forms.ChoiceField(label="角色", choices=Role.choices)
    email = forms.EmailField(label="邮箱", required=False)
    is_active = forms.BooleanField(label="启用", required=False)


class PersonAddForm(forms.Form):
    """What is needed of a new one."""

    username = forms.SlugField(label="登录名", max_length=60, help_text="字母、数字、下划线")
    name = forms.CharField(label="姓名", max_length=60)
    role = forms.ChoiceField(label="角色", choices=Role.choices)
    email = forms.EmailField(label="邮箱", required=False)
