"""核查 at one of two levels: facts clear, problem solved, conclusion right."""

from django.conf import settings
from django.db import models

from duizhang.web.cases.models.case import Case


class Verification(models.Model):
    """Level 1 初核, level 2 复核, by different people, once a round each. Failing sends the case back."""

    case = models.ForeignKey(Case, models.PROTECT, verbose_name="督办件", related_name="verifications")
    round = models.PositiveSmallIntegerField("轮次")
    level = models.PositiveSmallIntegerField("级", choices=((1, "初核"), (2, "复核")))
    passed = models.BooleanField("通过")
    text = models.TextField("核查情况")
    verified_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, verbose_name="核查人", related_name="+")
    verified_at = models.DateTimeField("核查时间", auto_now_add=True)

    class Meta:
        """As they happened."""

        ordering = ("case", "round", "level")
        verbose_name = "核查"
        constraints = (
            models.UniqueConstraint(name="verification_once_a_round", fields=("case", "round", "level")),
            models.UniqueConstraint(name="verification_by_two_people", fields=("case", "round", "verified_by")),
        )

    def __str__(self) -> str:
        return f"{self.case.number} {self.get_level_display()}"
