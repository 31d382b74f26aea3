"""One line of the sign-in log: who came, who failed to, who was locked out and let in again, who left."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Event(models.TextChoices):
    """What happened at the door."""

    IN = "in", _("登录成功")
    FAILED = "failed", _("登录失败")
    LOCKED = "locked", _("锁定")
    RELEASED = "released", _("解除锁定")
    OUT = "out", _("退出")
    IDLE = "idle", _("超时退出")


class SignIn(models.Model):
    """Text only, like the ledger: a name that was tried need not be anybody's. The database refuses UPDATE, DELETE, TRUNCATE."""

    at = models.DateTimeField(_("时间"), auto_now_add=True, db_index=True)
    event = models.CharField(_("事件"), max_length=10, choices=Event.choices)
    username = models.CharField(_("登录名"), max_length=60, db_index=True)
    address = models.CharField(_("来源地址"), max_length=45, blank=True)
    agent = models.CharField(_("浏览器"), max_length=200, blank=True)

    class Meta:
        """Newest first."""

        ordering = ("-pk",)
        verbose_name = _("登录记录")

    def __str__(self) -> str:
        return f"{self.username} {self.event}"
