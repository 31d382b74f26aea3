"""偏好: how a person wants to be told."""

import datetime

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.utils.translation import gettext_lazy as _

from duizhang.web.notices.timing import Quiet


class Digest(models.TextChoices):
    """How often mail is sent; urgent kinds do not wait for it."""

    AT_ONCE = "at_once", _("当时发")
    DAILY = "daily", _("每日一封")
    WEEKLY = "weekly", _("每周一封（周一）")


class Preference(models.Model):
    """A person without one has the defaults. Between `quiet_since` and `quiet_until` (across midnight) nothing is sent; the same
    time twice means no quiet hours."""

    person = models.OneToOneField(settings.AUTH_USER_MODEL, models.CASCADE, verbose_name=_("人员"), related_name="preference")
    mail = models.BooleanField(_("发邮件"), default=True)
    digest = models.CharField(_("汇总"), max_length=10, choices=Digest.choices, default=Digest.AT_ONCE)
    digest_at = models.TimeField(_("汇总时间"), default=datetime.time(8, 30))
    quiet_since = models.TimeField(_("免打扰自"), default=datetime.time(20))
    quiet_until = models.TimeField(_("免打扰至"), default=datetime.time(8))
    quiet_weekends = models.BooleanField(_("周末和节假日免打扰"), default=True)
    off = ArrayField(models.CharField(max_length=40), verbose_name=_("不收的种类"), default=list, blank=True)

    class Meta:
        """By person."""

        ordering = ("person",)
        verbose_name = _("通知偏好")

    def __str__(self) -> str:
        return str(self.person)

    @property
    def quiet(self) -> Quiet:
        """The quiet hours."""
        return Quiet(since=self.quiet_since, until=self.quiet_until, weekends=self.quiet_weekends)
