"""群机器人: a webhook of a group of the office."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.utils.translation import gettext_lazy as _


class Service(models.TextChoices):
    """Whose robot."""

    DINGTALK = "dingtalk", _("钉钉")
    WECOM = "wecom", _("企业微信")
    FEISHU = "feishu", _("飞书")


class Channel(models.Model):
    """`sealed` is the robot's address and secret, encrypted, never shown again; `host` is what may be shown. `kinds` go there."""

    name = models.CharField(_("群名称"), max_length=60, unique=True)
    service = models.CharField(_("平台"), max_length=10, choices=Service.choices)
    host = models.CharField(_("地址"), max_length=120)
    sealed = models.TextField(_("密文"))
    kinds = ArrayField(models.CharField(max_length=40), verbose_name=_("发哪些通知"), default=list, blank=True)
    is_active = models.BooleanField(_("启用"), default=True)

    class Meta:
        """By name."""

        ordering = ("name",)
        verbose_name = _("群机器人")

    def __str__(self) -> str:
        return self.name
