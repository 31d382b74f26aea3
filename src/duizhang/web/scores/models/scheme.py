"""考核: one assessment: which plan, at which reporting period, which units, by which rule."""

from django.conf import settings
from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from duizhang.web.bulletins.models import Issue
from duizhang.web.cycles.models import Cycle
from duizhang.web.cycles.models.snapshot import Layer
from duizhang.web.ledger.signature import at, by, signed
from duizhang.web.plans.models import Plan
from duizhang.web.units.models import Unit


class Scheme(models.Model):
    """`rule` is the text of the rule as it was adopted: a later change of the file changes no sheet. Units see their own sheets
    from `shown_at` on. `issue` is the ranking as it stands, a draft or issued; what it corrected hangs on it."""

    title = models.CharField(_("名称"), max_length=200)
    plan = models.ForeignKey(Plan, models.PROTECT, verbose_name=_("计划"), related_name="schemes")
    cycle = models.ForeignKey(Cycle, models.PROTECT, verbose_name=_("报告期"), related_name="+")
    layer = models.CharField(_("口径"), max_length=10, choices=Layer.choices, default=Layer.REPORTED)
    rule_name = models.CharField(_("规则"), max_length=80)
    rule = models.TextField(_("规则全文"))
    units = models.ManyToManyField(Unit, verbose_name=_("被考核单位"), related_name="schemes")
    issue = models.ForeignKey(Issue, models.SET_NULL, verbose_name=_("印发"), null=True, blank=True, related_name="+")
    created_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, verbose_name=_("建立人"), related_name="+")
    created_at = models.DateTimeField(_("建立时间"), auto_now_add=True)
    shown_by = by(_("公示人"))
    shown_at = at(_("公示时间"))

    class Meta:
        """Newest first."""

        ordering = ("-id",)
        verbose_name = _("考核")
        constraints = (
            models.UniqueConstraint(name="scheme_title_once", fields=("plan", "title")),
            *signed("shown", model="scheme"),
        )

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        return reverse("scores:scheme", args=(self.pk,))
