"""What was handed in, word for word: kept for good, one row each time."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from duizhang.web.cycles.models.report import Report
from duizhang.web.plans.models import Document


class Submission(models.Model):
    """`key` comes from the form: the same click arriving twice is one submission. `document` holds the text as the engine read it."""

    report = models.ForeignKey(Report, models.PROTECT, verbose_name=_("进展"), related_name="submissions")
    number = models.PositiveSmallIntegerField(_("第几次"))
    key = models.UUIDField(_("提交键"), unique=True)
    text = models.TextField(_("进展情况"))
    problems = models.TextField(_("存在的问题"), blank=True)
    next_step = models.TextField(_("下一步措施"), blank=True)
    document = models.ForeignKey(Document, models.PROTECT, verbose_name=_("材料"), null=True, blank=True, related_name="+")
    submitted_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, verbose_name=_("报送人"), related_name="+")
    submitted_at = models.DateTimeField(_("报送时间"), auto_now_add=True)

    class Meta:
        """Latest first."""

        ordering = ("report_id", "-number")
        verbose_name = _("报送")
        constraints = (models.UniqueConstraint(name="submission_number_once", fields=("report", "number")),)

    def __str__(self) -> str:
        return f"{self.report} 第{self.number}次"
