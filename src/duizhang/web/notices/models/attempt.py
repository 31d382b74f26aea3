"""投递的每一次尝试."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from duizhang.web.notices.models.delivery import Delivery


class Attempt(models.Model):
    """`said` is what the other side answered, without addresses or secrets."""

    delivery = models.ForeignKey(Delivery, models.CASCADE, verbose_name=_("投递"), related_name="attempts")
    at = models.DateTimeField(_("时间"), auto_now_add=True)
    ok = models.BooleanField(_("成功"))
    said = models.CharField(_("答复"), max_length=200, blank=True)

    class Meta:
        """In order."""

        ordering = ("id",)
        verbose_name = _("尝试")

    def __str__(self) -> str:
        return self.said or ("ok" if self.ok else "—")
