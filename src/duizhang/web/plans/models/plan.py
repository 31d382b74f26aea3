"""计划: what a city wrote down for a year."""

from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _


class Kind(models.TextChoices):
    """What sort of plan."""

    WORK_REPORT = "work_report", _("政府工作报告")
    KEY_TASKS = "key_tasks", _("年度重点工作")
    LIVELIHOOD = "livelihood", _("民生实事")
    OTHER = "other", _("其他")


class State(models.TextChoices):
    """`draft` while its first version is being made, `running` from then on, `closed` after the year-end table."""

    DRAFT = "draft", _("编制中")
    RUNNING = "running", _("执行中")
    CLOSED = "closed", _("已办结")


class Plan(models.Model):
    """`profile` names the rule of colours (data of the engine) by which its tasks are lit."""

    title = models.CharField(_("名称"), max_length=200)
    year = models.PositiveSmallIntegerField(_("年度"))
    kind = models.CharField(_("类别"), max_length=20, choices=Kind.choices, default=Kind.KEY_TASKS)
    state = models.CharField(_("状态"), max_length=10, choices=State.choices, default=State.DRAFT)
    profile = models.CharField(_("三色规则"), max_length=60, default="default")

    class Meta:
        """Latest year first."""

        ordering = ("-year", "title")
        verbose_name = _("计划")
        constraints = (models.UniqueConstraint(name="plan_once_a_year", fields=("title", "year")),)

    def __str__(self) -> str:
        return f"{self.year}年{self.title}"

    def get_absolute_url(self) -> str:
        return reverse("plans:detail", args=(self.pk,))
