"""群众反映: what someone said is wrong. Several about one thing lead to one case and are counted."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from duizhang.web.cases.models.case import Case


class Complaint(models.Model):
    """No name or number of the person who complained is kept here; `source` says where the slip lies (12345 工单号)."""

    source = models.CharField(_("工单号"), max_length=60, unique=True)
    received_on = models.DateField(_("日期"))
    place = models.CharField(_("地点"), max_length=120, blank=True)
    text = models.TextField(_("内容"))
    case = models.ForeignKey(Case, models.PROTECT, verbose_name=_("督办件"), null=True, blank=True, related_name="complaints")
    added_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, verbose_name=_("登记人"), related_name="+")
    added_at = models.DateTimeField(_("登记时间"), auto_now_add=True)

    class Meta:
        """Latest first."""

        ordering = ("-received_on", "-id")
        verbose_name = _("群众反映")

    def __str__(self) -> str:
        return f"{self.source} {self.text[:30]}"
