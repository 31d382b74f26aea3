"""How often a plan is reported on."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from duizhang.web.plans.models import Plan


class Rhythm(models.TextChoices):
    """`cumulative`: from January to the end of each month (1—N月)."""

    WEEKLY = "weekly", _("每周")
    TEN_DAYS = "ten_days", _("每旬")
    HALF_MONTHLY = "half_monthly", _("每半月")
    MONTHLY = "monthly", _("每月")
    BIMONTHLY = "bimonthly", _("每两月")
    QUARTERLY = "quarterly", _("每季度")
    HALF_YEARLY = "half_yearly", _("每半年")
    CUMULATIVE = "cumulative", _("1—N月累计")
    YEARLY = "yearly", _("每年")


class Schedule(models.Model):
    """Cycles open by themselves on the last day of their period; reports are due `due_days` after it."""

    plan = models.ForeignKey(Plan, models.PROTECT, verbose_name=_("计划"), related_name="schedules")
    rhythm = models.CharField(_("频度"), max_length=15, choices=Rhythm.choices)
    due_days = models.PositiveSmallIntegerField(_("期末后几日内报送"), default=5)
    since = models.DateField(_("起"))
    until = models.DateField(_("止"))

    class Meta:
        """By plan."""

        ordering = ("plan_id", "since")
        verbose_name = _("报送安排")
        constraints = (
            models.UniqueConstraint(name="schedule_rhythm_once", fields=("plan", "rhythm")),
            models.CheckConstraint(name="schedule_ends_after_it_begins", condition=models.Q(until__gte=models.F("since"))),
        )

    def __str__(self) -> str:
        return f"{self.plan} {self.get_rhythm_display()}"
