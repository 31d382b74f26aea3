"""A target of the plan that counts in an assessment, under a part of its rule, with its weight."""

from django.core.validators import MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

from duizhang.web.plans.models import Target
from duizhang.web.scores.models.scheme import Scheme


class Item(models.Model):
    """`weight` empty: unknown, and then not scored. `weighed_because` where it is not the plan's."""

    scheme = models.ForeignKey(Scheme, models.PROTECT, verbose_name=_("考核"), related_name="items")
    part = models.CharField(_("计分项"), max_length=80)
    target = models.ForeignKey(Target, models.PROTECT, verbose_name=_("目标"), related_name="+")
    weight = models.DecimalField(_("权重"), max_digits=8, decimal_places=3, null=True, blank=True, validators=(MinValueValidator(0),))
    weighed_because = models.CharField(_("改权重的理由"), max_length=300, blank=True)

    class Meta:
        """In the order in which they were put in."""

        ordering = ("id",)
        verbose_name = _("考核指标")
        constraints = (
            models.UniqueConstraint(name="item_target_once", fields=("scheme", "target")),
            models.CheckConstraint(name="item_weight_not_negative", condition=models.Q(weight__isnull=True) | models.Q(weight__gte=0)),
        )

    def __str__(self) -> str:
        return str(self.target)
