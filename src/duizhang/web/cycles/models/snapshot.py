"""结论 on one target at the end of one cycle, with the figure it rests on."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from duizhang.web.cycles.models.cycle import Cycle
from duizhang.web.cycles.models.submission import Submission
from duizhang.web.plans.models import Document, Target


class Layer(models.TextChoices):
    """Where the figure comes from; the three are never mixed."""

    COMPUTED = "computed", _("计算")
    REPORTED = "reported", _("填报")
    PUBLISHED = "published", _("发布")


class Verdict(models.TextChoices):
    """The engine's six."""

    MET = "met", _("已达到")
    NOT_MET = "not_met", _("未达到")
    NOT_REPORTED = "not_reported", _("未报告")
    NOT_COMPARABLE = "not_comparable", _("不可比")
    STATED_DONE = "stated_done", _("称已完成")
    PENDING = "pending", _("未到期")


class Pace(models.TextChoices):
    """序时."""

    AHEAD = "ahead", _("超进度")
    ON = "on", _("达进度")
    BEHIND = "behind", _("欠进度")


class Colour(models.TextChoices):
    """三色; `grey` is what the rule does not define."""

    GREEN = "green", _("绿")
    YELLOW = "yellow", _("黄")
    RED = "red", _("红")
    GREY = "grey", _("灰")


class Snapshot(models.Model):
    """The result's fields are empty where the verdict carries none. `quote` is characters `start` to `end` of `line` of the
    submission's text, or of `document` where the figure was imported. `profile` names the rule of colours applied."""

    target = models.ForeignKey(Target, models.PROTECT, verbose_name=_("目标"), related_name="snapshots")
    cycle = models.ForeignKey(Cycle, models.PROTECT, verbose_name=_("报告期"), related_name="snapshots")
    layer = models.CharField(_("口径"), max_length=10, choices=Layer.choices, default=Layer.REPORTED)
    submission = models.ForeignKey(Submission, models.PROTECT, verbose_name=_("报送"), null=True, blank=True, related_name="snapshots")
    document = models.ForeignKey(Document, models.PROTECT, verbose_name=_("文档"), null=True, blank=True, related_name="+")
    verdict = models.CharField(_("结论"), max_length=15, choices=Verdict.choices)
    pace = models.CharField(_("序时"), max_length=10, choices=Pace.choices, blank=True)
    colour = models.CharField(_("颜色"), max_length=10, choices=Colour.choices)
    completion = models.DecimalField(_("完成率"), max_digits=16, decimal_places=6, null=True, blank=True)
    indicator = models.CharField(_("所报指标"), max_length=200, blank=True)
    value = models.DecimalField(_("所报数值"), max_digits=24, decimal_places=6, null=True, blank=True)
    upper = models.DecimalField(_("上限"), max_digits=24, decimal_places=6, null=True, blank=True)
    unit = models.CharField(_("计量单位"), max_length=40, blank=True)
    kind = models.CharField(_("类型"), max_length=10, blank=True)
    period = models.CharField(_("时段"), max_length=40, blank=True)
    full_year = models.BooleanField(_("全年"), null=True, blank=True)
    estimate = models.BooleanField(_("预计"), default=False)
    line = models.PositiveIntegerField(_("段号"), null=True, blank=True)
    start = models.PositiveIntegerField(_("起"), null=True, blank=True)
    end = models.PositiveIntegerField(_("止"), null=True, blank=True)
    quote = models.TextField(_("原文"), blank=True)
    confidence = models.FloatField(_("把握"), default=0)
    because = models.TextField(_("理由"))
    settles = models.TextField(_("什么能定论"), blank=True)
    profile = models.CharField(_("三色规则"), max_length=60)
    judged_at = models.DateTimeField(_("判定时间"), auto_now=True)

    class Meta:
        """Latest cycle first."""

        ordering = ("-cycle__end", "target_id")
        verbose_name = _("结论")
        constraints = (
            models.UniqueConstraint(name="snapshot_once", fields=("target", "cycle", "layer")),
            models.CheckConstraint(
                name="snapshot_judged_on_a_figure", condition=~Q(verdict__in=("met", "not_met")) | Q(value__isnull=False)
            ),
        )
        indexes = (models.Index(fields=("cycle", "colour"), name="snapshot_by_colour"),)

    def __str__(self) -> str:
        return f"{self.target} {self.get_verdict_display()}"
