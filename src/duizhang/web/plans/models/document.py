"""A document as the engine read it: the paragraphs to which every quote points."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from duizhang.web.files.models import StoredFile


class Document(models.Model):
    """`blocks` are [{"number", "text", "place"}] in reading order, never changed; `file` is empty for typed text."""

    name = models.CharField(_("名称"), max_length=200)
    sha256 = models.CharField("SHA-256", max_length=64)
    media_type = models.CharField(_("类型"), max_length=120)
    title = models.CharField(_("标题"), max_length=300, blank=True)
    year = models.PositiveSmallIntegerField(_("年度"), null=True, blank=True)
    date = models.DateField(_("发布日期"), null=True, blank=True)
    file = models.ForeignKey(StoredFile, models.PROTECT, verbose_name=_("原件"), null=True, blank=True, related_name="+")
    blocks = models.JSONField(_("段"), default=list)
    read_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, verbose_name=_("导入人"), related_name="+")
    read_at = models.DateTimeField(_("导入时间"), auto_now_add=True)

    class Meta:
        """Newest first."""

        ordering = ("-id",)
        verbose_name = _("文档")

    def __str__(self) -> str:
        return self.title or self.name
