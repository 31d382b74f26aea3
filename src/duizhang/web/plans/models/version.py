"""A published state of a plan: what stood, word for word, from a day on."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from duizhang.web.plans.models.plan import Plan


class Version(models.Model):
    """`content` is the whole plan as plain data (tasks by code, their targets by code, units, days), so that two versions
    can be shown as differences. Rows are never changed; the latest number is the plan in force."""

    plan = models.ForeignKey(Plan, models.PROTECT, verbose_name=_("计划"), related_name="versions")
    number = models.PositiveIntegerField(_("版本"))
    content = models.JSONField(_("内容"))
    note = models.CharField(_("说明"), max_length=300, blank=True)
    published_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, verbose_name=_("发布人"), related_name="+")
    published_at = models.DateTimeField(_("发布时间"), auto_now_add=True)

    class Meta:
        """Newest first."""

        ordering = ("plan_id", "-number")
        verbose_name = _("计划版本")
        constraints = (models.UniqueConstraint(name="version_number_once", fields=("plan", "number")),)

    def __str__(self) -> str:
        return f"{self.plan} 第{self.number}版"
