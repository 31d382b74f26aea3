"""The app `cycles`."""

from typing import ClassVar

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class CyclesConfig(AppConfig):
    """报告期"""

    name = "duizhang.web.cycles"
    label = "cycles"
    verbose_name = "报告期"
    verbs: ClassVar = {
        "schedule.add": _("添加报送安排"),
        "schedule.edit": _("修改报送安排"),
        "cycle.open": _("开启报告期"),
        "cycle.close": _("关闭报告期"),
        "cycle.reopen": _("重新开启报告期"),
        "report.start": _("起草进展"),
        "report.document": _("上传材料"),
        "report.submit": _("报送"),
        "report.pass": _("本单位审核通过"),
        "report.take": _("牵头单位汇总"),
        "report.return": _("退回"),
        "report.accept": _("采用"),
        "report.lock": _("锁定"),
        "report.unlock": _("解锁"),
        "evidence.add": _("添加佐证"),
        "evidence.remove": _("移除佐证"),
        "finding.explain": _("解释疑点"),
    }
