"""目标: a promise that can be measured, and the words it was read from."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from duizhang.web.plans.models.document import Document
from duizhang.web.plans.models.review import Nature, Review
from duizhang.web.plans.models.task import Task


class Op(models.TextChoices):
    """How a result is held against it."""

    AT_LEAST = ">=", _("不低于")
    AT_MOST = "<=", _("不超过")
    ABOUT = "~=", _("左右")
    EXACTLY = "=", _("等于")
    RANGE = "range", _("区间")


class Kind(models.TextChoices):
    """What sort of figure."""

    LEVEL = "level", _("数量")
    GROWTH = "growth", _("增长")
    DECLINE = "decline", _("下降")
    SHARE = "share", _("占比")
    RANK = "rank", _("位次")


class Target(models.Model):
    """`quote` is exactly characters `start` to `end` of block `line` of `document`; all empty for one written by hand."""

    task = models.ForeignKey(Task, models.PROTECT, verbose_name=_("任务"), related_name="targets")
    code = models.CharField(_("编号"), max_length=20)
    indicator = models.CharField(_("指标"), max_length=200)
    scope = models.CharField(_("范围"), max_length=120, blank=True)
    op = models.CharField(_("比较"), max_length=5, choices=Op.choices, default=Op.AT_LEAST)
    value = models.DecimalField(_("目标值"), max_digits=24, decimal_places=6)
    upper = models.DecimalField(_("上限"), max_digits=24, decimal_places=6, null=True, blank=True)
    unit = models.CharField(_("计量单位"), max_length=40, blank=True)
    kind = models.CharField(_("类型"), max_length=10, choices=Kind.choices, default=Kind.LEVEL)
    hedge = models.CharField(_("修饰"), max_length=20, blank=True)
    implied = models.BooleanField(_("推定"), default=False)
    nature = models.CharField(_("性质"), max_length=10, choices=Nature.choices, blank=True, default=Nature.UNSAID)
    weight = models.DecimalField(_("权重"), max_digits=8, decimal_places=3, null=True, blank=True)
    deadline = models.DateField(_("完成时限"), null=True, blank=True)
    review = models.CharField(_("确认"), max_length=10, choices=Review.choices, default=Review.PROPOSED)
    excluded_because = models.CharField(_("不纳入的理由"), max_length=300, blank=True)
    confidence = models.FloatField(_("把握"), null=True, blank=True)
    document = models.ForeignKey(Document, models.PROTECT, verbose_name=_("文档"), null=True, blank=True, related_name="targets")
    line = models.PositiveIntegerField(_("段号"), null=True, blank=True)
    start = models.PositiveIntegerField(_("起"), null=True, blank=True)
    end = models.PositiveIntegerField(_("止"), null=True, blank=True)
    quote = models.TextField(_("原文"), blank=True)

    class Meta:
        """In the order of the text."""

        ordering = ("task_id", "line", "start", "id")
        verbose_name = _("目标")
        constraints = (
            models.UniqueConstraint(name="target_code_once", fields=("task", "code")),
            models.CheckConstraint(
                name="target_anchor_whole",
                condition=Q(document__isnull=True, line__isnull=True, start__isnull=True, end__isnull=True)
                | Q(document__isnull=False, line__isnull=False, start__isnull=False, end__isnull=False, end__gt=F("start")),
            ),
            models.CheckConstraint(name="target_range_has_upper", condition=~Q(op="range") | Q(upper__isnull=False, upper__gte=F("value"))),
        )

    def __str__(self) -> str:
        return self.quote or f"{self.indicator}{self.get_op_display()}{self.value.normalize():f}{self.unit}"
