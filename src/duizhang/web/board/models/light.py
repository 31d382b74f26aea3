"""A task's light in one cycle and layer: what the verdicts and the override in force come to, kept by the database itself."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from duizhang.web.cycles.models import Cycle
from duizhang.web.cycles.models.snapshot import Colour, Layer, Pace
from duizhang.web.plans.models import Task


class Status(models.TextChoices):
    """Where a task stands by its verdicts: one of six. `awaited`: the report is not due yet, or lies with the office; that is not
    `not_reported`. `unjudged`: no measurable target, or a figure that cannot be held against it."""

    MET = "met", _("已达到")
    ON_PACE = "on_pace", _("达进度")
    BEHIND = "behind", _("欠进度")
    NOT_REPORTED = "not_reported", _("未报告")
    AWAITED = "awaited", _("待报送或待采用")
    UNJUDGED = "unjudged", _("未能判定")


class Light(models.Model):
    """One row for every confirmed task, every cycle of its plan and every layer; nothing in it is anybody's word.

    Triggers (migration 0003) write it in the transaction that changes a verdict, a report's acceptance, an override, a target, a task
    or a cycle, so that no verb can forget it; `duizhang office verify_lights` computes it anew and says where it differs.
    `red` … `grey` count the targets of that colour, `judged` all of them, `behind` … `unpaced` those of that pace; `pace` is the most
    urgent; `urgency` ranks `colour`; `differs` where two layers give one target different figures in this cycle; `status` is that of the target
    which stands worst, "" where the cycle has no verdict.
    """

    task = models.ForeignKey(Task, models.CASCADE, verbose_name=_("任务"), related_name="lights", db_index=False)
    cycle = models.ForeignKey(Cycle, models.CASCADE, verbose_name=_("报告期"), related_name="lights", db_index=False)
    layer = models.CharField(_("口径"), max_length=10, choices=Layer.choices)
    field = models.CharField(_("领域"), max_length=120, blank=True)
    order = models.PositiveIntegerField(_("次序"), default=0)
    by_rule = models.CharField(_("规则给出"), max_length=10, choices=Colour.choices)
    overridden = models.CharField(_("人工改定"), max_length=10, choices=Colour.choices, null=True, blank=True)
    colour = models.CharField(_("颜色"), max_length=10, choices=Colour.choices)
    urgency = models.SmallIntegerField(_("轻重"), default=0)
    pace = models.CharField(_("序时"), max_length=10, choices=Pace.choices, blank=True)
    judged = models.PositiveIntegerField(_("结论数"), default=0)
    red = models.PositiveIntegerField(_("红"), default=0)
    yellow = models.PositiveIntegerField(_("黄"), default=0)
    green = models.PositiveIntegerField(_("绿"), default=0)
    grey = models.PositiveIntegerField(_("灰"), default=0)
    behind = models.PositiveIntegerField(_("欠进度"), default=0)
    on_pace = models.PositiveIntegerField(_("达进度"), default=0)
    ahead = models.PositiveIntegerField(_("超进度"), default=0)
    unpaced = models.PositiveIntegerField(_("未能判定"), default=0)
    status = models.CharField(_("状态"), max_length=20, choices=Status.choices, blank=True, default="")
    differs = models.BooleanField(_("口径不一"), default=False)

    class Meta:
        """The urgent first."""

        ordering = ("cycle", "layer", "-urgency", "order", "task")
        verbose_name = _("灯")
        constraints = (models.UniqueConstraint(name="light_once", fields=("task", "cycle", "layer")),)
        indexes = (
            models.Index("cycle", "layer", models.F("urgency").desc(), "order", "task", name="light_by_urgency"),
            models.Index(fields=("cycle", "layer"), include=("field", "colour", "status", "order", "behind", "on_pace", "ahead", "unpaced"), name="light_to_count"),
            models.Index(fields=("cycle", "layer"), condition=models.Q(judged__gt=0), name="light_judged"),
        )

    def __str__(self) -> str:
        return f"{self.task.code} {self.get_colour_display()}"
