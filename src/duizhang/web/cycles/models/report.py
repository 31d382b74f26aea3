"""进展: what a unit says of a task in a cycle, and how far it has come on its way."""

from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from duizhang.web.cycles.models.cycle import Cycle
from duizhang.web.ledger.signature import at, by, signed
from duizhang.web.plans.models import Document, Task
from duizhang.web.units.models import Unit


class State(models.TextChoices):
    """draft → submitted (by the liaison) → passed (by the lead unit's head) → accepted (by the office) → locked; or returned."""

    DRAFT = "draft", _("草稿")
    SUBMITTED = "submitted", _("待本单位审核")
    PASSED = "passed", _("待督查室审核")
    ACCEPTED = "accepted", _("已采用")
    RETURNED = "returned", _("已退回")
    LOCKED = "locked", _("已锁定")


class Report(models.Model):
    """`text`, `problems`, `next_step` are the working draft, seen by its unit only; what others read is the latest `Submission`.

    `part`: by a supporting unit, for the lead unit to sum up; what the lead unit says is the report of the task.
    `revision` grows with every save, so that two people at one draft notice each other; `editor` is the page
    that saved last, which may go on from its own save even where the answer to it was lost. `first_in` is when it was handed in for
    the first time, which decides whether it was late; sent back and handed in again, it stays.
    """

    cycle = models.ForeignKey(Cycle, models.PROTECT, verbose_name=_("报告期"), related_name="reports")
    task = models.ForeignKey(Task, models.PROTECT, verbose_name=_("任务"), related_name="reports")
    unit = models.ForeignKey(Unit, models.PROTECT, verbose_name=_("单位"), related_name="reports")
    part = models.BooleanField(_("配合单位的部分"), default=False)
    state = models.CharField(_("状态"), max_length=10, choices=State.choices, default=State.DRAFT)
    text = models.TextField(_("进展情况"), blank=True)
    problems = models.TextField(_("存在的问题"), blank=True)
    next_step = models.TextField(_("下一步措施"), blank=True)
    document = models.ForeignKey(Document, models.PROTECT, verbose_name=_("上传的材料"), null=True, blank=True, related_name="+")
    revision = models.PositiveIntegerField(_("修订"), default=0)
    editor = models.UUIDField(_("最后保存的页面"), null=True, blank=True)
    first_in = models.DateTimeField(_("首次报送"), null=True, blank=True)
    submitted_by = by(_("报送人"))
    submitted_at = at(_("报送时间"))
    passed_by = by(_("单位审核人"))
    passed_at = at(_("单位审核时间"))
    accepted_by = by(_("采用人"))
    accepted_at = at(_("采用时间"))
    returned_by = by(_("退回人"))
    returned_at = at(_("退回时间"))
    returned_because = models.TextField(_("退回理由"), blank=True)
    locked_by = by(_("锁定人"))
    locked_at = at(_("锁定时间"))

    class Meta:
        """Latest cycle first, in the plan's order."""

        ordering = ("-cycle__end", "task__order", "id")
        verbose_name = _("进展")
        constraints = (
            models.UniqueConstraint(name="report_once", fields=("cycle", "task", "unit")),
            *signed("submitted", "passed", "accepted", "returned", "locked", model="report"),
        )
        indexes = (
            models.Index(fields=("unit", "state"), name="report_of_unit"),
            models.Index(fields=("task", "cycle"), name="report_of_task"),
            models.Index(fields=("cycle", "part", "state"), name="report_in_cycle"),
            models.Index(fields=("state", "part"), name="report_in_state"),
            models.Index(fields=("cycle", "part", "first_in"), name="report_first_in"),
        )

    def __str__(self) -> str:
        return f"{self.task.code} {self.unit} {self.cycle.name}"

    @property
    def state_words(self) -> str:
        """The state in words; a part goes to its lead unit, not to the office."""
        of_parts = {State.PASSED.value: _("待牵头单位汇总"), State.ACCEPTED.value: _("已由牵头单位汇总")}
        return str(of_parts.get(self.state, self.get_state_display())) if self.part else str(self.get_state_display())

    def get_absolute_url(self) -> str:
        return reverse("cycles:report", args=(self.pk,))
