"""A file that backs a report."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from duizhang.web.cycles.models.report import Report
from duizhang.web.files.models import StoredFile


class Evidence(models.Model):
    """`note` says what it shows."""

    report = models.ForeignKey(Report, models.PROTECT, verbose_name=_("进展"), related_name="evidence")
    file = models.ForeignKey(StoredFile, models.PROTECT, verbose_name=_("文件"), related_name="+")
    note = models.CharField(_("说明"), max_length=200, blank=True)
    added_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, verbose_name=_("上传人"), related_name="+")
    added_at = models.DateTimeField(_("上传时间"), auto_now_add=True)

    class Meta:
        """As added."""

        ordering = ("id",)
        verbose_name = _("佐证")

    def __str__(self) -> str:
        return self.note or str(self.file)
