"""A responsible unit (责任单位) of the directory."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _


class Kind(models.TextChoices):
    """What sort of unit."""

    DEPARTMENT = "department", _("部门")
    DISTRICT = "district", _("区县")
    TOWN = "town", _("乡镇街道")
    ENTERPRISE = "enterprise", _("国有企业")
    TASK_FORCE = "task_force", _("专班指挥部")
    OTHER = "other", _("其他")


class Unit(models.Model):
    """`aliases` are other names under which documents speak of it; `district` the district it lies in (empty: the city's own).

    A unit that ends keeps its row (`until`); what follows it is a `Succession`.
    """

    code = models.CharField(_("代码"), max_length=40, unique=True)
    name = models.CharField(_("名称"), max_length=120, unique=True)
    aliases = ArrayField(models.CharField(max_length=120), verbose_name=_("别名"), default=list, blank=True)
    kind = models.CharField(_("类别"), max_length=20, choices=Kind.choices, default=Kind.DEPARTMENT)
    district = models.ForeignKey("self", models.PROTECT, verbose_name=_("所在区县"), null=True, blank=True, related_name="inside")
    since = models.DateField(_("设立"), null=True, blank=True)
    until = models.DateField(_("撤销"), null=True, blank=True)

    class Meta:
        """By code."""

        ordering = ("code",)
        verbose_name = _("单位")
        constraints = (models.CheckConstraint(name="unit_ends_after_it_begins", condition=Q(until__isnull=True) | Q(since__isnull=True) | Q(until__gte=F("since"))),)

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return reverse("units:detail", args=(self.pk,))
