"""收件: a notice in somebody's inbox."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from duizhang.web.notices.models.notice import Notice


class Receipt(models.Model):
    """Unread until `read_at`."""

    notice = models.ForeignKey(Notice, models.CASCADE, verbose_name=_("通知"), related_name="receipts")
    person = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, verbose_name=_("收件人"), related_name="receipts")
    read_at = models.DateTimeField(_("已读时间"), null=True, blank=True)

    class Meta:
        """Newest first; the unread ones have an index of their own, since every page counts them."""

        ordering = ("-id",)
        verbose_name = _("收件")
        constraints = (models.UniqueConstraint(name="receipt_once", fields=("notice", "person")),)
        indexes = (
            models.Index(fields=("person", "-id"), name="receipt_of_person"),
            models.Index(fields=("person",), name="receipt_unread", condition=Q(read_at__isnull=True)),
        )

    def __str__(self) -> str:
        return str(self.notice)
