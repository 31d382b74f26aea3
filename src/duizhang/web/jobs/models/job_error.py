"""A row that a job could not take: where, what is wrong, how to mend it."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from duizhang.web.jobs.models.job import Job


class JobError(models.Model):
    """`row` as the sheet counts (the heading is row 1); `column` is the heading, empty where the whole row is meant. `wrong` and `mend` are
    kept in both languages (`in_ones_language`)."""

    job = models.ForeignKey(Job, models.CASCADE, verbose_name=_("作业"), related_name="errors")
    sheet = models.CharField(_("表"), max_length=60, blank=True)
    row = models.PositiveIntegerField(_("行"))
    column = models.CharField(_("列"), max_length=60, blank=True)
    wrong = models.TextField(_("问题"))
    mend = models.TextField(_("怎么改"), blank=True)

    class Meta:
        """As in the sheet."""

        ordering = ("row", "id")
        verbose_name = _("出错的行")

    def __str__(self) -> str:
        return f"{self.row} {self.column}"
