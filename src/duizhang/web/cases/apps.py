"""The app `cases`."""

from typing import ClassVar

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class CasesConfig(AppConfig):
    """督办"""

    name = "duizhang.web.cases"
    label = "cases"
    verbose_name = "督办"
    words: ClassVar = {"level": _("核查级"), "passed": _("通过"), "files": _("附件指纹"), "satisfied": _("满意"), "answer": _("办理情况"), "until": _("延至"), "progress": _("目前进展")}
    verbs: ClassVar = {
        "case.open": _("立项"),
        "case.assign": _("交办"),
        "case.sign_for": _("签收"),
        "case.feed_back": _("反馈"),
        "case.verify": _("核查"),
        "case.send_back": _("退回"),
        "case.close": _("销号"),
        "case.revisit": _("回访"),
        "case.reopen": _("回访不满意，重办"),
        "case.ask_extension": _("申请延期"),
        "case.decide_extension": _("审批延期"),
        "case.escalate": _("升级"),
        "case.remind": _("催办"),
        "complaint.add": _("登记群众反映"),
        "complaint.link": _("并入督办件"),
    }
