"""结论 on one target at the end of one cycle, with the figure it rests on."""

from django.db import models
from django.db.models import Q

from duizhang.web.cycles.models.cycle import Cycle
from duizhang.web.cycles.models.submission import Submission
from duizhang.web.plans.models import Document, Target


class Layer(models.TextChoices):
    """Where the figure comes from; the three are never mixed."""

    COMPUTED = "computed", "计算"
    REPORTED = "reported", "填报"
    PUBLISHED = "published", "发布"


class Verdict(models.TextChoices):
    """The engine's six."""

    MET = "met", "已达到"
    NOT_MET = "not_met", "未达到"
    NOT_REPORTED = "not_reported", "未报告"
    NOT_COMPARABLE = "not_comparable", "不可比"
    STATED_DONE = "stated_done", "称已完成"
    PENDING = "pending", "未到期"


class Pace(models.TextChoices):
    """序时."""

    AHEAD = "ahead", "超进度"
    ON = "on", "达进度"
    BEHIND = "behind", "欠进度"


class Colour(models.TextChoices):
    """三色; `grey` is what the rule does not define."""

    GREEN = "green", "绿"
    YELLOW = "yellow", "黄"
    RED = "red", "红"
    GREY = "grey", "灰"


class Snapshot(models.Model):
    """The result's fields are empty where the verdict carries none. `quote` is characters `start` to `end` of `line` of the
    submission's text, or of `document` where the figure was imported. `profile` names the rule of colours applied."""

    target = models.ForeignKey(Target, models.PROTECT, verbose_name="目标", related_name="snapshots")
    cycle = models.ForeignKey(Cycle, models.PROTECT, verbose_name="报告期", related_name="snapshots")
    layer = models.CharField("口径", max_length=10, choices=Layer.choices, default=Layer.REPORTED)
    submission = models.ForeignKey(Submission, models.PROTECT, verbose_name="报送", null=True, blank=True, related_name="snapshots")
    document = models.ForeignKey(Document, models.PROTECT, verbose_name="文档", null=True, blank=True, related_name="+")
    verdict = models.CharField("结论", max_length=15, choices=Verdict.choices)
    pace = models.CharField("序时", max_length=10, choices=Pace.choices, blank=True)
    colour = models.CharField("颜色", max_length=10, choices=Colour.choices)
    completion = models.DecimalField("完成率", max_digits=16, decimal_places=6, null=True, blank=True)
    indicator = models.CharField("所报指标", max_length=200, blank=True)
    value = models.DecimalField("所报数值", max_digits=24, decimal_places=6, null=True, blank=True)
    upper = models.DecimalField("上限", max_digits=24, decimal_places=6, null=True, blank=True)
    unit = models.CharField("计量单位", max_length=40, blank=True)
    kind = models.CharField("类型", max_length=10, blank=True)
    period = models.CharField("时段", max_length=40, blank=True)
    full_year = models.BooleanField("全年", null=True, blank=True)
    estimate = models.BooleanField("预计", default=False)
    line = models.PositiveIntegerField("段号", null=True, blank=True)
    start = models.PositiveIntegerField("起", null=True, blank=True)
    end = models.PositiveIntegerField("止", null=True, blank=True)
    quote = models.TextField("原文", blank=True)
    confidence = models.FloatField("把握", default=0)
    because = models.TextField("理由")
    settles = models.TextField("什么能定论", blank=True)
    profile = models.CharField("三色规则", max_length=60)
    judged_at = models.DateTimeField("判定时间", auto_now=True)

    class Meta:
        """Latest cycle first."""

        ordering = ("-cycle__end", "target")
        verbose_name = "结论"
        constraints = (
            models.UniqueConstraint(name="snapshot_once", fields=("target", "cycle", "layer")),
            models.CheckConstraint(
                name="snapshot_judged_on_a_figure", condition=~Q(verdict__in=("met", "not_met")) | Q(value__isnull=False)
            ),
        )
        indexes = (models.Index(fields=("cycle", "colour"), name="snapshot_by_colour"),)

    def __str__(self) -> str:
        return f"{self.target} {self.get_verdict_display()}"
