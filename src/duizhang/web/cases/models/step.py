"""One step of a case: who did what, with which words and files."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from duizhang.web.cases.models.case import Case
from duizhang.web.files.models import StoredFile


class Verb(models.TextChoices):
    """The actions of `cases/actions/`, one file each."""

    OPEN = "open", _("立项")
    ASSIGN = "assign", _("交办")
    SIGN_FOR = "sign_for", _("签收")
    FEED_BACK = "feed_back", _("反馈")
    VERIFY = "verify", _("核查")
    SEND_BACK = "send_back", _("退回")
    CLOSE = "close", _("销号")
    REVISIT = "revisit", _("回访")
    REOPEN = "reopen", _("重办")
    ESCALATE = "escalate", _("升级")
    REMIND = "remind", _("催办")
    EXTEND = "extend", _("延期")


class Step(models.Model):
    """Never changed; the case's story is its steps in order."""

    case = models.ForeignKey(Case, models.PROTECT, verbose_name=_("督办件"), related_name="steps")
    verb = models.CharField(_("动作"), max_length=12, choices=Verb.choices)
    state = models.CharField(_("此后状态"), max_length=12)
    round = models.PositiveSmallIntegerField(_("轮次"), default=1)
    text = models.TextField(_("内容"), blank=True)
    files = models.ManyToManyField(StoredFile, verbose_name=_("附件"), related_name="+", blank=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, verbose_name=_("办理人"), related_name="+")
    at = models.DateTimeField(_("时间"), auto_now_add=True)

    class Meta:
        """As they happened."""

        ordering = ("case_id", "id")
        verbose_name = _("办理过程")

    def __str__(self) -> str:
        return f"{self.case.number} {self.get_verb_display()}"
