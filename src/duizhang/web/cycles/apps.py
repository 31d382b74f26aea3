"""The app `cycles`."""

from typing import ClassVar

from django.apps import AppConfig


class CyclesConfig(AppConfig):
    """报告期"""

    name = "duizhang.web.cycles"
    label = "cycles"
    verbose_name = "报告期"
    verbs: ClassVar = {
        "schedule.add": "添加报送安排",
        "schedule.edit": "修改报送安排",
        "cycle.open": "开启报告期",
        "cycle.close": "关闭报告期",
        "cycle.reopen": "重新开启报告期",
        "report.start": "起草进展",
        "report.document": "上传材料",
        "report.submit": "报送",
        "report.pass": "本单位审核通过",
        "report.take": "牵头单位汇总",
        "report.return": "退回",
        "report.accept": "采用",
        "report.lock": "锁定",
        "report.unlock": "解锁",
        "evidence.add": "添加佐证",
        "evidence.remove": "移除佐证",
        "finding.explain": "解释疑点",
    }
