"""任务: one line of the plan, with the rows of the document that it stands on."""

from django.contrib.postgres.fields import ArrayField
from django.core.validators import MinValueValidator
from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from duizhang.web.plans.models.document import Document
from duizhang.web.plans.models.plan import Plan
from duizhang.web.plans.models.review import Nature, Review
from duizhang.web.units.models import Unit


class Task(models.Model):
    """The row keeps its identity through all versions. `lines` are block numbers of `document`; both empty for one written by hand.

    `pieces` are the stretches of `document` that make up the row: [{"part", "heading", "line", "start", "end", "quote"}], `part` as
    the engine names it (`item`, `target`, `report`, `units` …). `unmatched` are names of units that the directory does not
    know: {"lead": […], "supporting": […]}.

    `merged_into`: the task that took this one in during review. `in_charge`: the leader (分管领导) as a post.
    """

    plan = models.ForeignKey(Plan, models.PROTECT, verbose_name=_("计划"), related_name="tasks")
    code = models.CharField(_("编号"), max_length=20)
    order = models.PositiveIntegerField(_("次序"), default=0)
    title = models.CharField(_("任务"), max_length=300)
    text = models.TextField(_("原文"))
    field = models.CharField(_("领域"), max_length=120, blank=True)
    document = models.ForeignKey(Document, models.PROTECT, verbose_name=_("文档"), null=True, blank=True, related_name="tasks")
    row = models.CharField(_("行"), max_length=20, blank=True)
    lines = ArrayField(models.PositiveIntegerField(), verbose_name=_("段号"), default=list, blank=True)
    pieces = models.JSONField(_("原文各部分"), default=list, blank=True)
    unmatched = models.JSONField(_("名录里没有的单位"), default=dict, blank=True)
    review = models.CharField(_("确认"), max_length=10, choices=Review.choices, default=Review.PROPOSED)
    excluded_because = models.CharField(_("不纳入的理由"), max_length=300, blank=True)
    merged_into = models.ForeignKey("self", models.PROTECT, verbose_name=_("并入"), null=True, blank=True, related_name="merged")
    nature = models.CharField(_("性质"), max_length=10, choices=Nature.choices, blank=True, default=Nature.UNSAID)
    weight = models.DecimalField(_("权重"), max_digits=8, decimal_places=3, null=True, blank=True, validators=(MinValueValidator(0),))
    deadline = models.DateField(_("完成时限"), null=True, blank=True)
    in_charge = models.CharField(_("分管领导"), max_length=60, blank=True)
    units = models.ManyToManyField(Unit, through="plans.Assignment", related_name="tasks")

    class Meta:
        """In the plan's order."""

        ordering = ("plan", "order", "id")
        verbose_name = _("任务")
        constraints = (models.UniqueConstraint(name="task_code_once", fields=("plan", "code")),)
        indexes = (models.Index(fields=("plan", "review", "field"), name="task_by_field"),)

    def __str__(self) -> str:
        return f"{self.code} {self.title}"

    def get_absolute_url(self) -> str:
        return reverse("plans:task", args=(self.pk,))
