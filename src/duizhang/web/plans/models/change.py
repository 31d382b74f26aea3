"""A change asked for after publication: it takes effect when someone else approves it."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from duizhang.web.ledger.signature import at, by, signed
from duizhang.web.plans.models.plan import Plan
from duizhang.web.plans.models.target import Target
from duizhang.web.plans.models.task import Task
from duizhang.web.plans.models.version import Version


class Decision(models.TextChoices):
    """What became of it."""

    PENDING = "pending", _("待审批")
    APPROVED = "approved", _("已同意")
    REFUSED = "refused", _("不同意")


class Change(models.Model):
    """`before` and `after` hold only the fields that differ, of the target or (without one) of the task."""

    plan = models.ForeignKey(Plan, models.PROTECT, verbose_name=_("计划"), related_name="changes")
    task = models.ForeignKey(Task, models.PROTECT, verbose_name=_("任务"), related_name="changes")
    target = models.ForeignKey(Target, models.PROTECT, verbose_name=_("目标"), null=True, blank=True, related_name="changes")
    before = models.JSONField(_("改前"))
    after = models.JSONField(_("改后"))
    reason = models.TextField(_("理由"))
    proposed_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, verbose_name=_("申请人"), related_name="+")
    proposed_at = models.DateTimeField(_("申请时间"), auto_now_add=True)
    decision = models.CharField(_("审批"), max_length=10, choices=Decision.choices, default=Decision.PENDING)
    decided_by = by(_("审批人"))
    decided_at = at(_("审批时间"))
    decided_because = models.CharField(_("审批意见"), max_length=300, blank=True)
    version = models.ForeignKey(Version, models.PROTECT, verbose_name=_("生效版本"), null=True, blank=True, related_name="changes")

    class Meta:
        """Newest first."""

        ordering = ("-id",)
        verbose_name = _("调整")
        constraints = (
            *signed("decided", model="change"),
            models.CheckConstraint(name="change_decided_is_signed", condition=Q(decision="pending") ^ Q(decided_at__isnull=False)),
            models.CheckConstraint(name="change_not_by_oneself", condition=Q(decided_by__isnull=True) | ~Q(decided_by=F("proposed_by"))),
        )

    def __str__(self) -> str:
        return f"{self.task.code} {self.get_decision_display()}"
