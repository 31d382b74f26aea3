"""异议: a unit says that an issued paper is wrong about something of its own; the office decides, with words."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from duizhang.web.bulletins.models.issue import Issue
from duizhang.web.files.models import StoredFile
from duizhang.web.ledger.signature import at, by, signed
from duizhang.web.units.models import Unit


class State(models.TextChoices):
    """`upheld`: the office agrees, and corrects."""

    OPEN = "open", _("待处理")
    UPHELD = "upheld", _("成立")
    REJECTED = "rejected", _("不成立")


class Objection(models.Model):
    """`item` is a key of the issue's `data["items"]`, `about` its words as they stood. `correction` is the issue that answers it."""

    issue = models.ForeignKey(Issue, models.PROTECT, verbose_name=_("针对"), related_name="objections")
    unit = models.ForeignKey(Unit, models.PROTECT, verbose_name=_("单位"), related_name="objections")
    item = models.CharField(_("事项标识"), max_length=120)
    about = models.CharField(_("事项"), max_length=300)
    text = models.TextField(_("异议内容"))
    files = models.ManyToManyField(StoredFile, verbose_name=_("佐证"), related_name="+", blank=True)
    state = models.CharField(_("状态"), max_length=10, choices=State.choices, default=State.OPEN)
    objected_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, verbose_name=_("提出人"), related_name="+")
    objected_at = models.DateTimeField(_("提出时间"), auto_now_add=True)
    decided_by = by(_("处理人"))
    decided_at = at(_("处理时间"))
    decision = models.TextField(_("处理意见"), blank=True)
    correction = models.ForeignKey(Issue, models.SET_NULL, verbose_name=_("更正于"), null=True, blank=True, related_name="answers")

    class Meta:
        """Newest first."""

        ordering = ("-id",)
        verbose_name = _("异议")
        constraints = (
            *signed("decided", model="objection"),
            models.CheckConstraint(name="objection_decided_is_signed", condition=Q(state="open") ^ Q(decided_at__isnull=False)),
            models.CheckConstraint(name="objection_not_by_oneself", condition=Q(decided_by__isnull=True) | ~Q(decided_by=F("objected_by"))),
            models.CheckConstraint(name="objection_corrected_where_upheld", condition=Q(correction__isnull=True) | Q(state="upheld")),
        )

    def __str__(self) -> str:
        return f"{self.unit} {self.about}"

    def get_absolute_url(self) -> str:
        return reverse("bulletins:objection", args=(self.pk,))
