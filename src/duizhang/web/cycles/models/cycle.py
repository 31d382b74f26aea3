"""报告期: a stretch of time that is reported on."""

from django.db import models
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from duizhang.web.cycles.in_english import in_english
from duizhang.web.cycles.models.schedule import Rhythm
from duizhang.web.ledger.signature import at, by, signed
from duizhang.web.plans.models import Plan


class Cycle(models.Model):
    """Covers `start` to `end`, both included; open until it is closed by a person."""

    plan = models.ForeignKey(Plan, models.PROTECT, verbose_name=_("计划"), related_name="cycles")
    rhythm = models.CharField(_("频度"), max_length=15, choices=Rhythm.choices)
    name = models.CharField(_("名称"), max_length=60)
    start = models.DateField(_("起"))
    end = models.DateField(_("止"))
    due = models.DateField(_("报送截止"))
    closed_by = by(_("关闭人"))
    closed_at = at(_("关闭时间"))

    class Meta:
        """Latest first."""

        ordering = ("-end", "plan")
        verbose_name = _("报告期")
        constraints = (
            models.UniqueConstraint(name="cycle_once", fields=("plan", "rhythm", "start", "end")),
            models.CheckConstraint(name="cycle_ends_after_it_begins", condition=models.Q(end__gte=models.F("start"), due__gte=models.F("start"))),
            *signed("closed", model="cycle"),
        )

    def __str__(self) -> str:
        return f"{self.plan} {self.shown}"

    @property
    def shown(self) -> str:
        """The name, in the language of whoever reads."""
        return in_english(self.name) if get_language() == "en" else self.name

    def get_absolute_url(self) -> str:
        return reverse("cycles:detail", args=(self.pk,))
