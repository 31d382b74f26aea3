"""形象进度节点: what is to stand by when."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from duizhang.web.ledger.signature import at, by, signed
from duizhang.web.plans.models.task import Task


class Milestone(models.Model):
    """`reached_on` is the day it was reached, signed by whoever recorded it."""

    task = models.ForeignKey(Task, models.CASCADE, verbose_name=_("任务"), related_name="milestones")
    due = models.DateField(_("时限"))
    text = models.CharField(_("节点"), max_length=300)
    reached_on = models.DateField(_("达到日期"), null=True, blank=True)
    reached_by = by(_("登记人"))
    reached_at = at(_("登记时间"))

    class Meta:
        """By day."""

        ordering = ("task_id", "due", "id")
        verbose_name = _("节点")
        constraints = signed("reached", model="milestone")

    def __str__(self) -> str:
        return f"{self.due:%Y-%m-%d} {self.text}"
