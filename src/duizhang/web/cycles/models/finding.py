"""疑点: what the engine found in a submission, and what the unit says to it."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from duizhang.web.cycles.models.submission import Submission


class Severity(models.TextChoices):
    """As the engine grades them."""

    INFO = "info", _("提示")
    WARNING = "warning", _("注意")
    ERROR = "error", _("错误")


class Finding(models.Model):
    """`quote` is exactly characters `start` to `end` of line `line` of the submission's text (or document)."""

    submission = models.ForeignKey(Submission, models.CASCADE, verbose_name=_("报送"), related_name="findings")
    type = models.CharField(_("类型"), max_length=30)
    severity = models.CharField(_("轻重"), max_length=10, choices=Severity.choices)
    line = models.PositiveIntegerField(_("段号"))
    start = models.PositiveIntegerField(_("起"))
    end = models.PositiveIntegerField(_("止"))
    quote = models.TextField(_("原文"))
    because = models.TextField(_("说明"))
    explanation = models.TextField(_("单位的解释"), blank=True)

    class Meta:
        """In the order of the text."""

        ordering = ("submission_id", "line", "start", "id")
        verbose_name = _("疑点")

    def __str__(self) -> str:
        return f"{self.type} {self.quote}"
