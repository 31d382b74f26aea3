"""考核表 of one unit, as it was computed: every computing that changes it makes a new version, the old ones stay."""

from django.conf import settings
from django.core.serializers.json import DjangoJSONEncoder
from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from duizhang.web.scores.models.scheme import Scheme
from duizhang.web.units.models import Unit


class Sheet(models.Model):
    """`content` is the sheet with its working (`reading.ScoreSheet`), scores as text; `total` None as long as something is unscored."""

    scheme = models.ForeignKey(Scheme, models.PROTECT, verbose_name=_("考核"), related_name="sheets")
    unit = models.ForeignKey(Unit, models.PROTECT, verbose_name=_("单位"), related_name="+")
    number = models.PositiveSmallIntegerField(_("版次"))
    current = models.BooleanField(_("现行"), default=True)
    total = models.DecimalField(_("总分"), max_digits=12, decimal_places=4, null=True, blank=True)
    unscored = models.PositiveSmallIntegerField(_("未计分项数"), default=0)
    content = models.JSONField(_("内容"), encoder=DjangoJSONEncoder)
    computed_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, verbose_name=_("计分人"), related_name="+")
    computed_at = models.DateTimeField(_("计分时间"), auto_now_add=True)

    class Meta:
        """Latest version first."""

        ordering = ("unit__code", "-number")
        verbose_name = _("考核表")
        constraints = (
            models.UniqueConstraint(name="sheet_number_once", fields=("scheme", "unit", "number")),
            models.UniqueConstraint(name="sheet_one_current", fields=("scheme", "unit"), condition=models.Q(current=True)),
        )

    def __str__(self) -> str:
        return f"{self.scheme} {self.unit} 第{self.number}版"

    def get_absolute_url(self) -> str:
        return reverse("scores:sheet", args=(self.pk,))
