"""What became of a unit: renamed, merged, split; dated."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from duizhang.web.units.models.unit import Unit


class Succession(models.Model):
    """From `on` on, `successor` answers for `predecessor`. A merger is several rows with one successor, a split the reverse."""

    predecessor = models.ForeignKey(Unit, models.PROTECT, verbose_name=_("原单位"), related_name="successions")
    successor = models.ForeignKey(Unit, models.PROTECT, verbose_name=_("继任单位"), related_name="precedents")
    on = models.DateField(_("日期"))
    note = models.CharField(_("依据"), max_length=200, blank=True)

    class Meta:
        """By day."""

        ordering = ("on", "id")
        verbose_name = _("继任")
        constraints = (
            models.UniqueConstraint(name="succession_once", fields=("predecessor", "successor")),
            models.CheckConstraint(name="succession_not_to_itself", condition=~Q(predecessor=F("successor"))),
        )

    def __str__(self) -> str:
        return f"{self.predecessor} → {self.successor}"
