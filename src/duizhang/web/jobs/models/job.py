"""作业: a piece of work that somebody asked for and that may take longer than a page."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from duizhang.web.files.models import StoredFile
from duizhang.web.ledger.refusal import in_ones_language


class State(models.TextChoices):
    """queued → running → done, failed or stopped."""

    QUEUED = "queued", _("排队中")
    RUNNING = "running", _("进行中")
    DONE = "done", _("已完成")
    FAILED = "failed", _("没有完成")
    STOPPED = "stopped", _("已停止")


OPEN = (State.QUEUED, State.RUNNING)


class Job(models.Model):
    """`fingerprint` is of kind, file and options: the same asked twice while the first is open is one job.

    `done` of `total` is written while it runs (total 0: not known); `outcome` is one sentence in both languages (`said`: in the
    reader's), `result` a file to take.
    """

    kind = models.CharField(_("种类"), max_length=60)
    title = models.CharField(_("作业"), max_length=200)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, verbose_name=_("发起人"), related_name="jobs")
    file = models.ForeignKey(StoredFile, models.PROTECT, verbose_name=_("带来的文件"), null=True, blank=True, related_name="+")
    options = models.JSONField(_("选项"), default=dict)
    fingerprint = models.CharField(_("指纹"), max_length=64)
    state = models.CharField(_("状态"), max_length=10, choices=State.choices, default=State.QUEUED)
    background = models.BooleanField(_("后台"), default=True)
    attempts = models.PositiveSmallIntegerField(_("第几次"), default=0)
    done = models.PositiveIntegerField(_("已做"), default=0)
    total = models.PositiveIntegerField(_("总数"), default=0)
    stop_asked = models.BooleanField(_("要求停止"), default=False)
    queued_at = models.DateTimeField(_("发起时间"), auto_now_add=True)
    started_at = models.DateTimeField(_("开始时间"), null=True, blank=True)
    finished_at = models.DateTimeField(_("结束时间"), null=True, blank=True)
    outcome = models.TextField(_("结果"), blank=True)
    lead_to = models.CharField(_("去向"), max_length=200, blank=True)
    result = models.ForeignKey(StoredFile, models.PROTECT, verbose_name=_("结果文件"), null=True, blank=True, related_name="+")
    cleared_at = models.DateTimeField(_("清理时间"), null=True, blank=True)

    class Meta:
        """Newest first."""

        ordering = ("-id",)
        verbose_name = _("作业")
        constraints = (
            models.UniqueConstraint(name="job_open_once", fields=("by", "fingerprint"), condition=Q(state__in=("queued", "running"))),
            models.CheckConstraint(name="job_ended_is_dated", condition=Q(state__in=("queued", "running")) ^ Q(finished_at__isnull=False)),
        )
        indexes = (models.Index(fields=("by", "-id"), name="job_of_person"), models.Index(fields=("state",), name="job_by_state"))

    def __str__(self) -> str:
        return self.title

    @property
    def shown(self) -> str:
        """Its title in the reader's language; the name of a file stays as it is."""
        kind, colon, name = self.title.partition("：")
        return f"{gettext(kind)}{colon}{name}"

    @property
    def said(self) -> str:
        """What came of it, in the reader's language."""
        return in_ones_language(self.outcome)

    @property
    def is_open(self) -> bool:
        """Whether it waits or runs."""
        return self.state in OPEN

    def get_absolute_url(self) -> str:
        return reverse("jobs:detail", args=(self.pk,))
