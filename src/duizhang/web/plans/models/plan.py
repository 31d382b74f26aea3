"""计划: what a city wrote down for a year."""

from django.db import models
from django.urls import reverse


class Kind(models.TextChoices):
    """What sort of plan."""

    WORK_REPORT = "work_report", "政府工作报告"
    KEY_TASKS = "key_tasks", "年度重点工作"
    LIVELIHOOD = "livelihood", "民生实事"
    OTHER = "other", "其他"


class State(models.TextChoices):
    """`draft` while its first version is being made, `running` from then on, `closed` after the year-end table."""

    DRAFT = "draft", "编制中"
    RUNNING = "running", "执行中"
    CLOSED = "closed", "已办结"


class Plan(models.Model):
    """`profile` names the rule of colours (data of the engine) by which its tasks are lit."""

    title = models.CharField("名称", max_length=200)
    year = models.PositiveSmallIntegerField("年度")
    kind = models.CharField("类别", max_length=20, choices=Kind.choices, default=Kind.KEY_TASKS)
    state = models.CharField("状态", max_length=10, choices=State.choices, default=State.DRAFT)
    profile = models.CharField("三色规则", max_length=60, default="default")

    class Meta:
        """Latest year first."""

        ordering = ("-year", "title")
        verbose_name = "计划"
        constraints = (models.UniqueConstraint(name="plan_once_a_year", fields=("title", "year")),)

    def __str__(self) -> str:
        return f"{self.year}年{self.title}"

    def get_absolute_url(self) -> str:
        return reverse("plans:detail", args=(self.pk,))
