"""A name that documents use for several units (各区县, 市直各部门); expanded, never a unit of its own."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.utils.translation import gettext_lazy as _

from duizhang.web.units.models.unit import Unit


class Group(models.Model):
    """`members` as they stand today."""

    name = models.CharField(_("名称"), max_length=120, unique=True)
    aliases = ArrayField(models.CharField(max_length=120), verbose_name=_("别名"), default=list, blank=True)
    members = models.ManyToManyField(Unit, verbose_name=_("成员单位"), related_name="groups", blank=True)

    class Meta:
        """By name."""

        ordering = ("name",)
        verbose_name = _("单位组")

    def __str__(self) -> str:
        return self.name
