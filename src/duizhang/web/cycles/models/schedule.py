"""How often a plan is reported on."""

from django.db import models

from duizhang.web.plans.models import Plan


class Rhythm(models.TextChoices):
    """`cumulative`: from January to the end of each month (1—N月)."""

    WEEKLY = "weekly", "每周"
    TEN_DAYS = "ten_days", "每旬"
    HALF_MONTHLY = "half_monthly", "每半月"
    MONTHLY = "monthly", "每月"
    BIMONTHLY = "bimonthly", "每两月"
    QUARTERLY = "quarterly", "每季度"
    HALF_YEARLY = "half_yearly", "每半年"
    CUMULATIVE = "cumulative", "1—N月累计"
    YEARLY = "yearly", "每年"


class Schedule(models.Model):
    """Cycles open by themselves on the last day of their period; reports are due `due_days` after it."""

    plan = models.ForeignKey(Plan, models.PROTECT, verbose_name="计划", related_name="schedules")
    rhythm = models.CharField("频度", max_length=15, choices=Rhythm.choices)
    due_days = models.PositiveSmallIntegerField("期末后几日内报送", default=5)
    since = models.DateField("起")
    until = models.DateField("止")

    class Meta:
        """By plan."""

        ordering = ("plan", "since")
        verbose_name = "报送安排"
        constraints = (
            models.UniqueConstraint(name="schedule_rhythm_once", fields=("plan", "rhythm")),
            models.CheckConstraint(name="schedule_ends_after_it_begins", condition=models.Q(until__gte=models.F("since"))),
        )

    def __str__(self) -> str:
        return f"{self.plan} {self.get_rhythm_display()}"
