"""序时进度 as the plan states it: how much by when. A target without points goes by months/12."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from duizhang.web.plans.models.target import Target


class CurvePoint(models.Model):
    """By the end of `due`, `value` (in the target's unit) is to be reached, counted from the year's start."""

    target = models.ForeignKey(Target, models.CASCADE, verbose_name=_("目标"), related_name="curve")
    due = models.DateField(_("时点"))
    value = models.DecimalField(_("应达"), max_digits=24, decimal_places=6)

    class Meta:
        """By day."""

        ordering = ("target_id", "due")
        verbose_name = _("序时")
        constraints = (models.UniqueConstraint(name="curve_point_once", fields=("target", "due")),)

    def __str__(self) -> str:
        return f"{self.due:%Y-%m-%d} {self.value.normalize():f}"
