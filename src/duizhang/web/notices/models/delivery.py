"""投递: a notice on its way out of the office, written with the change that it tells of."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from duizhang.web.notices.models.channel import Channel
from duizhang.web.notices.models.notice import Notice


class State(models.TextChoices):
    """waiting → sent; failed after the last try; dropped where nobody is there to receive it."""

    WAITING = "waiting", _("待发")
    SENT = "sent", _("已发")
    FAILED = "failed", _("没有发出")
    DROPPED = "dropped", _("不必再发")


class Delivery(models.Model):
    """By mail to `person`, or by the robot of `channel`; never before `due`."""

    notice = models.ForeignKey(Notice, models.CASCADE, verbose_name=_("通知"), related_name="deliveries")
    person = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, verbose_name=_("收件人"), null=True, blank=True, related_name="deliveries")
    channel = models.ForeignKey(Channel, models.CASCADE, verbose_name=_("群"), null=True, blank=True, related_name="deliveries")
    due = models.DateTimeField(_("应发时间"))
    state = models.CharField(_("状态"), max_length=10, choices=State.choices, default=State.WAITING)
    tries = models.PositiveSmallIntegerField(_("已试"), default=0)
    sent_at = models.DateTimeField(_("发出时间"), null=True, blank=True)

    class Meta:
        """Newest first; nothing goes to the same place twice."""

        ordering = ("-id",)
        verbose_name = _("投递")
        constraints = (
            models.CheckConstraint(name="delivery_to_one", condition=Q(person__isnull=False) ^ Q(channel__isnull=False)),
            models.CheckConstraint(name="delivery_sent_is_dated", condition=Q(state="sent") ^ Q(sent_at__isnull=True)),
            models.UniqueConstraint(name="delivery_once_a_person", fields=("notice", "person")),
            models.UniqueConstraint(name="delivery_once_a_channel", fields=("notice", "channel")),
        )
        indexes = (models.Index(fields=("due",), name="delivery_waiting", condition=Q(state="waiting")),)

    def __str__(self) -> str:
        return f"{self.person or self.channel} {self.get_state_display()}"
