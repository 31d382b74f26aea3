"""核查 at one of two levels: facts clear, problem solved, conclusion right."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from duizhang.web.cases.models.case import Case


class Verification(models.Model):
    """Level 1 初核, level 2 复核, by different people, once a round each. Failing sends the case back."""

    case = models.ForeignKey(Case, models.PROTECT, verbose_name=_("督办件"), related_name="verifications")
    round = models.PositiveSmallIntegerField(_("轮次"))
    level = models.PositiveSmallIntegerField(_("级"), choices=((1, _("初核")), (2, _("复核"))))
    passed = models.BooleanField(_("通过"))
    text = models.TextField(_("核查情况"))
    verified_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, verbose_name=_("核查人"), related_name="+")
    verified_at = models.DateTimeField(_("核查时间"), auto_now_add=True)

    class Meta:
        """As they happened."""

        ordering = ("case_id", "round", "level")
        verbose_name = _("核查")
        constraints = (
            models.UniqueConstraint(name="verification_once_a_round", fields=("case", "round", "level")),
            models.UniqueConstraint(name="verification_by_two_people", fields=("case", "round", "verified_by")),
        )

    def __str__(self) -> str:
        return f"{self.case.number} {self.get_level_display()}"
