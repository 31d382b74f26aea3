"""邮件服务器: one for the office, where the environment does not name one."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Security(models.TextChoices):
    """How the connection is encrypted."""

    SSL = "ssl", _("SSL/TLS（465 端口）")
    STARTTLS = "starttls", _("STARTTLS（587 端口）")
    NONE = "none", _("不加密（仅限内网）")


class MailServer(models.Model):
    """At most one row (key 1); `sealed` is the password, encrypted, never shown again."""

    id = models.PositiveSmallIntegerField(primary_key=True, default=1)
    host = models.CharField(_("服务器"), max_length=120)
    port = models.PositiveIntegerField(_("端口"), default=465)
    security = models.CharField(_("加密"), max_length=10, choices=Security.choices, default=Security.SSL)
    username = models.CharField(_("用户名"), max_length=120, blank=True)
    sealed = models.TextField(_("密文"), blank=True)
    sender = models.EmailField(_("发件人"))

    class Meta:
        """One row."""

        verbose_name = _("邮件服务器")
        constraints = (models.CheckConstraint(name="mail_server_is_one", condition=models.Q(id=1)),)

    def __str__(self) -> str:
        return self.host
