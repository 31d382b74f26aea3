"""The app `cases`."""

from typing import ClassVar

from django.apps import AppConfig


class CasesConfig(AppConfig):
    """督办"""

    name = "duizhang.web.cases"
    label = "cases"
    verbose_name = "督办"
    words: ClassVar = {"level": "核查级", "passed": "通过", "files": "附件指纹", "satisfied": "满意", "answer": "办理情况", "until": "延至", "progress": "目前进展"}
    verbs: ClassVar = {
        "case.open": "立项",
        "case.assign": "交办",
        "case.sign_for": "签收",
        "case.feed_back": "反馈",
        "case.verify": "核查",
        "case.send_back": "退回",
        "case.close": "销号",
        "case.revisit": "回访",
        "case.reopen": "回访不满意，重办",
        "case.ask_extension": "申请延期",
        "case.decide_extension": "审批延期",
        "case.escalate": "升级",
        "case.remind": "催办",
        "complaint.add": "登记群众反映",
        "complaint.link": "并入督办件",
    }
