"""Forms about notices."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from duizhang.web.notices.kinds import all_kinds
from duizhang.web.notices.models.channel import Service
from duizhang.web.notices.models.mail_server import Security
from duizhang.web.notices.models.preference import Digest


def _clock(label: Any) -> forms.TimeField:
    return forms.TimeField(label=label, widget=forms.TimeInput(attrs={"type": "time"}, format="%H:%M"))


class PreferenceForm(forms.Form):
    """One's own wishes."""

    mail = forms.BooleanField(label=_("发邮件"), required=False, help_text=_("站内通知总是有；勾选后同时发到您的邮箱"))
    digest = forms.ChoiceField(label=_("邮件汇总"), choices=Digest.choices, help_text=_("急的（退回、交办等）不等汇总"))
    digest_at = _clock(_("汇总时间"))
    quiet_since = _clock(_("免打扰自"))
    quiet_until = _clock(_("免打扰至"))
    quiet_weekends = forms.BooleanField(label=_("周末和节假日免打扰"), required=False)
    off = forms.MultipleChoiceField(label=_("不收的种类"), required=False, widget=forms.CheckboxSelectMultiple, help_text=_("退回和交办不能不收，不在此列"))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["off"].choices = [(kind.name, kind.label) for kind in all_kinds() if not kind.obligatory]


class MailServerForm(forms.Form):
    """The office's mail server. The password is written, never read."""

    host = forms.CharField(label=_("服务器"), max_length=120)
    port = forms.IntegerField(label=_("端口"), min_value=1, max_value=65535, initial=465)
    security = forms.ChoiceField(label=_("加密"), choices=Security.choices)
    username = forms.CharField(label=_("用户名"), max_length=120, required=False)
    password = forms.CharField(label=_("密码"), required=False, strip=False, widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}), help_text=_("不填就沿用原来的；保存后不再显示"))
    sender = forms.EmailField(label=_("发件人"))


class ChannelForm(forms.Form):
    """A group's robot. Its address is written, never read."""

    name = forms.CharField(label=_("群名称"), max_length=60)
    service = forms.ChoiceField(label=_("平台"), choices=Service.choices)
    url = forms.CharField(label=_("机器人地址"), max_length=400, required=False, widget=forms.PasswordInput(attrs={"autocomplete": "off"}), help_text=_("从群机器人的设置里整条复制；不填就沿用原来的；保存后不再显示"))
    secret = forms.CharField(label=_("加签密钥"), max_length=200, required=False, widget=forms.PasswordInput(attrs={"autocomplete": "off"}), help_text=_("只有钉钉需要，以 SEC 开头"))
    kinds = forms.MultipleChoiceField(label=_("发哪些通知"), widget=forms.CheckboxSelectMultiple)
    is_active = forms.BooleanField(label=_("启用"), required=False, initial=True)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["kinds"].choices = [(kind.name, kind.label) for kind in all_kinds() if set(kind.who) != {"named"}]
