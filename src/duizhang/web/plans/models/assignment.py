"""Which unit answers for a task."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from duizhang.web.plans.models.task import Task
from duizhang.web.units.models import Unit


class Role(models.TextChoices):
    """牵头 leads and reports, 配合 supports."""

    LEAD = "lead", _("牵头")
    SUPPORTING = "supporting", _("配合")


class Assignment(models.Model):
    """`named` is how the document calls the unit. Where several lead, the first in `order` sums up and reports."""

    task = models.ForeignKey(Task, models.CASCADE, verbose_name=_("任务"), related_name="assignments")
    unit = models.ForeignKey(Unit, models.PROTECT, verbose_name=_("单位"), related_name="assignments")
    role = models.CharField(_("分工"), max_length=10, choices=Role.choices)
    order = models.PositiveSmallIntegerField(_("次序"), default=0)
    named = models.CharField(_("文中名称"), max_length=120, blank=True)

    class Meta:
        """Leads first."""

        ordering = ("task_id", "role", "order", "id")
        verbose_name = _("分工")
        constraints = (models.UniqueConstraint(name="assignment_once", fields=("task", "unit")),)

    def __str__(self) -> str:
        return f"{self.get_role_display()} {self.unit}"
