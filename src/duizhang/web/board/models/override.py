"""A colour set by a person against the rule's, with the reason; withdrawn, never deleted."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from duizhang.web.cycles.models import Cycle
from duizhang.web.cycles.models.snapshot import Colour
from duizhang.web.ledger.signature import at, by, signed
from duizhang.web.plans.models import Task


class Override(models.Model):
    """For one task in one cycle; `instead_of` is what the rule gave at that moment."""

    task = models.ForeignKey(Task, models.PROTECT, verbose_name=_("任务"), related_name="overrides")
    cycle = models.ForeignKey(Cycle, models.PROTECT, verbose_name=_("报告期"), related_name="overrides")
    colour = models.CharField(_("改为"), max_length=10, choices=Colour.choices)
    instead_of = models.CharField(_("原为"), max_length=10, choices=Colour.choices)
    reason = models.TextField(_("理由"))
    set_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, verbose_name=_("改定人"), related_name="+")
    set_at = models.DateTimeField(_("改定时间"), auto_now_add=True)
    withdrawn_by = by(_("撤回人"))
    withdrawn_at = at(_("撤回时间"))

    class Meta:
        """Latest first."""

        ordering = ("-id",)
        verbose_name = _("改定颜色")
        constraints = (
            *signed("withdrawn", model="override"),
            models.UniqueConstraint(name="override_one_in_force", fields=("task", "cycle"), condition=Q(withdrawn_at__isnull=True)),
        )

    def __str__(self) -> str:
        return f"{self.task.code} {self.get_colour_display()}"
