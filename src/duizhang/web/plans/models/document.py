"""A document as the engine read it: the paragraphs to which every quote points."""

from django.conf import settings
from django.db import models

from duizhang.web.files.models import StoredFile


class Document(models.Model):
    """`blocks` are [{"number", "text", "place"}] in reading order, never changed; `file` is empty for typed text."""

    name = models.CharField("名称", max_length=200)
    sha256 = models.CharField("SHA-256", max_length=64)
    media_type = models.CharField("类型", max_length=120)
    title = models.CharField("标题", max_length=300, blank=True)
    year = models.PositiveSmallIntegerField("年度", null=True, blank=True)
    date = models.DateField("发布日期", null=True, blank=True)
    file = models.ForeignKey(StoredFile, models.PROTECT, verbose_name="原件", null=True, blank=True, related_name="+")
    blocks = models.JSONField("段", default=list)
    read_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, verbose_name="导入人", related_name="+")
    read_at = models.DateTimeField("导入时间", auto_now_add=True)

    class Meta:
        """Newest first."""

        ordering = ("-id",)
        verbose_name = "文档"

    def __str__(self) -> str:
        return self.title or self.name
