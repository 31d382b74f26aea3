"""One thing that the office puts out: 通报, 简报, 完成情况表, 考核表; from draft to issued, and what became of it."""

from uuid import uuid4

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext_lazy as _

from duizhang.web.cycles.models import Cycle
from duizhang.web.cycles.models.snapshot import Layer
from duizhang.web.ledger.signature import at, by, signed
from duizhang.web.plans.models import Plan

OBJECTION_DAYS = 7  # 巴中市 2017 年公示：有异议的在 7 日之内以书面形式反映


class Kind(models.TextChoices):
    """What sort of paper."""

    NOTICE = "notice", _("通报")
    BRIEF = "brief", _("简报")
    TABLE = "table", _("完成情况表")
    SCORE = "score", _("考核表")


class State(models.TextChoices):
    """`draft` → `issued` → `superseded` by a correction, or `withdrawn`. What was issued is never deleted."""

    DRAFT = "draft", _("草稿")
    ISSUED = "issued", _("已印发")
    SUPERSEDED = "superseded", _("已更正")
    WITHDRAWN = "withdrawn", _("已撤回")


class Issue(models.Model):
    """`number` is given when it is issued, by kind and year. `paper` is a `papers.paper.Paper` (`stored.py`), `drafted` the paper as
    it was made from the data, before the office wrote in it.

    `data` is what it was made from, frozen: {"sources": {reference: what stands behind a figure}, "items": what can be objected to,
    "tasks": colour by code} (`sources.py` says the shapes). Once issued the database refuses every change of these (migration 0002).
    `key` is its name on the public page. `revision` grows with every save of the draft.
    """

    kind = models.CharField(_("种类"), max_length=10, choices=Kind.choices)
    year = models.PositiveSmallIntegerField(_("年份"))
    number = models.PositiveIntegerField(_("期号"), null=True, blank=True)
    title = models.CharField(_("标题"), max_length=200)
    plan = models.ForeignKey(Plan, models.PROTECT, verbose_name=_("计划"), null=True, blank=True, related_name="issues")
    cycle = models.ForeignKey(Cycle, models.PROTECT, verbose_name=_("报告期"), null=True, blank=True, related_name="issues")
    layer = models.CharField(_("口径"), max_length=10, choices=Layer.choices, default=Layer.REPORTED)
    as_of = models.DateField(_("数据截至"), null=True, blank=True)
    paper = models.JSONField(_("正文"))
    drafted = models.JSONField(_("生成时的正文"))
    data = models.JSONField(_("所据数据"), default=dict)
    state = models.CharField(_("状态"), max_length=12, choices=State.choices, default=State.DRAFT)
    revision = models.PositiveIntegerField(_("修订"), default=0)
    key = models.UUIDField(_("公开标识"), default=uuid4, unique=True, editable=False)
    objection_days = models.PositiveSmallIntegerField(_("异议期（日）"), default=OBJECTION_DAYS)
    objections_until = models.DateField(_("异议截止"), null=True, blank=True)
    supersedes = models.OneToOneField("self", models.PROTECT, verbose_name=_("更正哪一期"), null=True, blank=True, related_name="correction")
    correction_note = models.TextField(_("更正说明"), blank=True)
    drafted_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, verbose_name=_("起草人"), related_name="+")
    drafted_at = models.DateTimeField(_("起草时间"), auto_now_add=True)
    edited_by = by(_("最后修改人"))
    edited_at = at(_("最后修改时间"))
    issued_by = by(_("签发人"))
    issued_at = at(_("印发时间"))
    issued_despite = models.TextField(_("有疑点仍印发的理由"), blank=True)
    withdrawn_by = by(_("撤回人"))
    withdrawn_at = at(_("撤回时间"))
    withdrawn_because = models.CharField(_("撤回理由"), max_length=500, blank=True)
    published_by = by(_("公开人"))
    published_at = at(_("公开时间"))

    class Meta:
        """Newest first."""

        ordering = ("-id",)
        verbose_name = _("通报与表")
        constraints = (
            *signed("edited", "issued", "withdrawn", "published", model="issue"),
            models.UniqueConstraint(name="issue_number_once", fields=("kind", "year", "number")),
            models.CheckConstraint(
                name="issue_numbered_when_issued",
                condition=Q(state="draft", number__isnull=True, issued_at__isnull=True, objections_until__isnull=True)
                | (~Q(state="draft") & Q(number__isnull=False, issued_at__isnull=False, objections_until__isnull=False)),
            ),
            models.CheckConstraint(name="issue_draft_is_not_public", condition=~Q(state="draft") | Q(published_at__isnull=True)),
            models.CheckConstraint(name="issue_withdrawn_is_signed", condition=Q(state="withdrawn", withdrawn_at__isnull=False) | (~Q(state="withdrawn") & Q(withdrawn_at__isnull=True))),
            models.CheckConstraint(name="issue_supersedes_another", condition=Q(supersedes__isnull=True) | ~Q(supersedes=F("id"))),
        )
        indexes = (models.Index(fields=("state", "kind", "-year"), name="issue_by_state"),)

    def __str__(self) -> str:
        return f"{self.name} {self.title}"

    @property
    def name(self) -> str:
        """`通报2026年第3期`, in the reader's language; a draft has no number."""
        if not self.number:
            return _("%(kind)s（%(state)s）") % {"kind": self.get_kind_display(), "state": self.get_state_display()}
        return _("%(kind)s%(year)s年第%(number)s期") % {"kind": self.get_kind_display(), "year": self.year, "number": self.number}

    @property
    def printed_name(self) -> str:
        """The same in Chinese, as papers print it."""
        with translation.override(settings.LANGUAGE_CODE):
            return str(self.name)

    def get_absolute_url(self) -> str:
        return reverse("bulletins:detail", args=(self.pk,))
