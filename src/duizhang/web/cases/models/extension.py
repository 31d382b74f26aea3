"""延期: asked for before the deadline, with reason, granted or not by someone else."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from duizhang.web.cases.models.case import Case
from duizhang.web.ledger.signature import at, by, signed


class Extension(models.Model):
    """`due` is the deadline at the time of asking, `until` the one wished for."""

    case = models.ForeignKey(Case, models.PROTECT, verbose_name=_("督办件"), related_name="extensions")
    due = models.DateField(_("原时限"))
    until = models.DateField(_("延至"))
    reason = models.TextField(_("理由"))
    progress = models.TextField(_("目前进展"))
    asked_on = models.DateField(_("申请日期"))
    asked_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, verbose_name=_("申请人"), related_name="+")
    granted = models.BooleanField(_("同意"), null=True, blank=True)
    decided_by = by(_("审批人"))
    decided_at = at(_("审批时间"))
    decided_because = models.CharField(_("审批意见"), max_length=300, blank=True)

    class Meta:
        """As asked."""

        ordering = ("case_id", "id")
        verbose_name = _("延期")
        constraints = (
            *signed("decided", model="extension"),
            models.CheckConstraint(name="extension_decided_is_signed", condition=Q(granted__isnull=True) ^ Q(decided_at__isnull=False)),
            models.CheckConstraint(name="extension_asked_in_time", condition=Q(asked_on__lte=F("due"))),
            models.CheckConstraint(name="extension_is_later", condition=Q(until__gt=F("due"))),
            models.CheckConstraint(name="extension_not_by_oneself", condition=Q(decided_by__isnull=True) | ~Q(decided_by=F("asked_by"))),
            models.UniqueConstraint(name="extension_one_pending", fields=("case",), condition=Q(granted__isnull=True)),
        )

    def __str__(self) -> str:
        return f"{self.case.number} → {self.until:%Y-%m-%d}"
