"""督办件: one matter that is followed until it is settled (一事一单)."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from duizhang.web.cycles.models import Snapshot
from duizhang.web.ledger.signature import at, by, signed
from duizhang.web.plans.models import Task
from duizhang.web.units.models import Unit


class Origin(models.TextChoices):
    """Where it came from."""

    RED_ITEM = "red_item", _("红灯事项")
    LEADER_NOTE = "leader_note", _("领导批示")
    MEETING = "meeting", _("会议议定")
    COMPLAINT = "complaint", _("群众反映")
    INSPECTION = "inspection", _("督查发现")


class State(models.TextChoices):
    """立项 → 交办 → 签收 → 反馈 → 核查 (初核, 复核) → 销号 → 回访; 退回 leads back to 反馈."""

    OPENED = "opened", _("已立项")
    ASSIGNED = "assigned", _("已交办")
    SIGNED_FOR = "signed_for", _("已签收")
    ANSWERED = "answered", _("已反馈")
    CHECKED = "checked", _("初核通过")
    VERIFIED = "verified", _("复核通过")
    SENT_BACK = "sent_back", _("已退回")
    CLOSED = "closed", _("已销号")
    REVISITED = "revisited", _("已回访")


class Case(models.Model):
    """`rung` is the step of the ladder (提醒 督办 通报: rule data, see `cases/ladder.toml`). `round` grows when it is sent back or reopened."""

    number = models.CharField(_("编号"), max_length=30, unique=True)
    title = models.CharField(_("事项"), max_length=200)
    text = models.TextField(_("要求"))
    origin = models.CharField(_("来源"), max_length=15, choices=Origin.choices)
    state = models.CharField(_("状态"), max_length=12, choices=State.choices, default=State.OPENED)
    rung = models.CharField(_("级别"), max_length=20, default="remind")
    round = models.PositiveSmallIntegerField(_("轮次"), default=1)
    task = models.ForeignKey(Task, models.PROTECT, verbose_name=_("任务"), null=True, blank=True, related_name="cases")
    snapshot = models.ForeignKey(Snapshot, models.PROTECT, verbose_name=_("所据结论"), null=True, blank=True, related_name="cases")
    unit = models.ForeignKey(Unit, models.PROTECT, verbose_name=_("承办单位"), null=True, blank=True, related_name="cases")
    supporting = models.ManyToManyField(Unit, verbose_name=_("协办单位"), related_name="supported_cases", blank=True)
    due = models.DateField(_("办结时限"), null=True, blank=True)
    opened_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, verbose_name=_("立项人"), related_name="+")
    opened_at = models.DateTimeField(_("立项时间"), auto_now_add=True)
    assigned_by = by(_("交办人"))
    assigned_at = at(_("交办时间"))
    signed_for_by = by(_("签收人"))
    signed_for_at = at(_("签收时间"))
    closed_by = by(_("销号人"))
    closed_at = at(_("销号时间"))
    revisited_by = by(_("回访人"))
    revisited_at = at(_("回访时间"))

    class Meta:
        """Newest first."""

        ordering = ("-id",)
        verbose_name = _("督办件")
        constraints = (
            *signed("assigned", "signed_for", "closed", "revisited", model="case"),
            models.CheckConstraint(name="case_assigned_to_a_unit", condition=Q(state="opened") | Q(unit__isnull=False, due__isnull=False)),
        )
        indexes = (models.Index(fields=("state", "due"), name="case_by_due"), models.Index(fields=("unit", "state"), name="case_of_unit"))

    def __str__(self) -> str:
        return f"{self.number} {self.title}"

    def get_absolute_url(self) -> str:
        return reverse("cases:detail", args=(self.pk,))
