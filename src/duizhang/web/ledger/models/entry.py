"""One line of the history: who did what to what, when, from what to what, and the hash that ties it to the line before."""

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.utils.translation import gettext_lazy as _


class Entry(models.Model):
    """Text references only, no foreign keys: the history never hinders live data nor loses a name with it.

    The database refuses UPDATE, DELETE and TRUNCATE by trigger (migration 0002); written only by `ledger.change`.
    """

    number = models.BigIntegerField(_("序号"), primary_key=True)
    at = models.DateTimeField(_("时间"))
    by = models.CharField(_("操作人标识"), max_length=80)
    by_name = models.CharField(_("操作人"), max_length=120)
    verb = models.CharField(_("动作"), max_length=80)
    subject = models.CharField(_("对象标识"), max_length=120, db_index=True)
    subject_name = models.CharField(_("对象"), max_length=200)
    also = ArrayField(models.CharField(max_length=120), verbose_name=_("相关对象"), default=list)
    before = models.JSONField(_("改前"), default=dict)
    after = models.JSONField(_("改后"), default=dict)
    reason = models.TextField(_("理由"), blank=True)
    previous = models.CharField(_("上一条的指纹"), max_length=64)
    hash = models.CharField(_("指纹"), max_length=64, unique=True)

    class Meta:
        """Newest first."""

        ordering = ("-number",)
        verbose_name = _("操作记录")
        indexes = (GinIndex(fields=("also",), name="entry_also"), models.Index(fields=("by", "-number"), name="entry_by"))

    def __str__(self) -> str:
        return f"{self.number} {self.by_name} {self.verb} {self.subject_name}"
