"""One line of the history: who did what to what, when, from what to what, and the hash that ties it to the line before."""

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import models


class Entry(models.Model):
    """Text references only, no foreign keys: the history never hinders live data nor loses a name with it.

    The database refuses UPDATE, DELETE and TRUNCATE by trigger (migration 0002); written only by `ledger.change`.
    """

    number = models.BigIntegerField("序号", primary_key=True)
    at = models.DateTimeField("时间")
    by = models.CharField("操作人标识", max_length=80)
    by_name = models.CharField("操作人", max_length=120)
    verb = models.CharField("动作", max_length=80)
    subject = models.CharField("对象标识", max_length=120, db_index=True)
    subject_name = models.CharField("对象", max_length=200)
    also = ArrayField(models.CharField(max_length=120), verbose_name="相关对象", default=list)
    before = models.JSONField("改前", default=dict)
    after = models.JSONField("改后", default=dict)
    reason = models.TextField("理由", blank=True)
    previous = models.CharField("上一条的指纹", max_length=64)
    hash = models.CharField("指纹", max_length=64, unique=True)

    class Meta:
        """Newest first."""

        ordering = ("-number",)
        verbose_name = "操作记录"
        indexes = (GinIndex(fields=("also",), name="entry_also"), models.Index(fields=("by", "-number"), name="entry_by"))

    def __str__(self) -> str:
        return f"{self.number} {self.by_name} {self.verb} {self.subject_name}"
