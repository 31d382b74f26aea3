"""A figure of one unit: drawn from a verdict, entered by a person, or an event proposed from the records and then decided."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from duizhang.web.cycles.models import Snapshot
from duizhang.web.files.models import StoredFile
from duizhang.web.ledger.signature import at, by, signed
from duizhang.web.scores.models.item import Item
from duizhang.web.scores.models.scheme import Scheme
from duizhang.web.units.models import Unit


class Origin(models.TextChoices):
    """Where it comes from."""

    DRAWN = "drawn", _("自动取数")
    ENTERED = "entered", _("人工录入")
    PROPOSED = "proposed", _("由记录提出")


class State(models.TextChoices):
    """Only what is confirmed counts; nothing taken from the records accuses anyone before a person has said so."""

    OPEN = "open", _("待确认")
    CONFIRMED = "confirmed", _("已确认")
    DROPPED = "dropped", _("不采用")


class Entry(models.Model):
    """Empty figures are unknown, never zero. `basis` says in words what it rests on; a drawn one has its `snapshot`.

    `corrected`: a person has changed what was drawn, and drawing again leaves it alone.
    """

    scheme = models.ForeignKey(Scheme, models.PROTECT, verbose_name=_("考核"), related_name="entries")
    unit = models.ForeignKey(Unit, models.PROTECT, verbose_name=_("单位"), related_name="+")
    part = models.CharField(_("计分项"), max_length=80)
    name = models.CharField(_("事项"), max_length=300, blank=True)
    item = models.ForeignKey(Item, models.PROTECT, verbose_name=_("考核指标"), null=True, blank=True, related_name="entries")
    origin = models.CharField(_("来源"), max_length=10, choices=Origin.choices)
    state = models.CharField(_("状态"), max_length=10, choices=State.choices, default=State.CONFIRMED)
    weight = models.DecimalField(_("权重"), max_digits=12, decimal_places=3, null=True, blank=True)
    target = models.DecimalField(_("目标值"), max_digits=24, decimal_places=6, null=True, blank=True)
    actual = models.DecimalField(_("实际值"), max_digits=24, decimal_places=6, null=True, blank=True)
    points = models.DecimalField(_("每次分值"), max_digits=12, decimal_places=3, null=True, blank=True)
    rank = models.PositiveSmallIntegerField(_("名次"), null=True, blank=True)
    among = models.PositiveSmallIntegerField(_("参加排名数"), null=True, blank=True)
    revised = models.DecimalField(_("调整后目标值"), max_digits=24, decimal_places=6, null=True, blank=True)
    reported = models.DateField(_("报告日期"), null=True, blank=True)
    approved = models.DateField(_("批准日期"), null=True, blank=True)
    snapshot = models.ForeignKey(Snapshot, models.PROTECT, verbose_name=_("所据结论"), null=True, blank=True, related_name="+")
    basis = models.TextField(_("依据"), blank=True)
    files = models.ManyToManyField(StoredFile, verbose_name=_("佐证"), related_name="+", blank=True)
    corrected = models.BooleanField(_("人工更正"), default=False)
    entered_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, verbose_name=_("录入人"), related_name="+")
    entered_at = models.DateTimeField(_("录入时间"), auto_now_add=True)
    decided_by = by(_("确认人"))
    decided_at = at(_("确认时间"))

    class Meta:
        """By unit, in the order in which they came."""

        ordering = ("unit__code", "id")
        verbose_name = _("考核数据")
        constraints = (
            *signed("decided", model="entry"),
            models.UniqueConstraint(name="entry_once", fields=("scheme", "unit", "part", "name"), condition=~Q(state="dropped")),
            models.CheckConstraint(name="entry_confirmed_by_a_person", condition=~Q(origin="proposed", state="confirmed") | Q(decided_at__isnull=False)),
            models.CheckConstraint(name="entry_approved_after_reported", condition=Q(reported__isnull=True) | Q(approved__isnull=True) | Q(approved__gte=models.F("reported"))),
        )

    def __str__(self) -> str:
        return f"{self.unit} {self.name or self.part}"
