"""The app `plans`."""

from typing import ClassVar

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class PlansConfig(AppConfig):
    """计划"""

    name = "duizhang.web.plans"
    label = "plans"
    verbose_name = "计划"
    words: ClassVar = {
        "lead": _("牵头单位"),
        "supporting": _("配合单位"),
        "milestones": _("节点"),
        "curve": _("序时"),
        "targets": _("目标"),
        "tasks": _("任务"),
        "document": _("文件"),
        "merged": _("并入的"),
        "new": _("新的一项"),
        "number": _("版本"),
        "sha256": "SHA-256",
    }
    verbs: ClassVar = {
        "plan.import": _("导入计划"),
        "plan.import_results": _("导入完成情况"),
        "plan.add": _("新建计划"),
        "plan.match": _("对应单位名称"),
        "plan.publish": _("发布版本"),
        "task.accept": _("确认任务"),
        "task.reject": _("任务不纳入"),
        "task.restore": _("恢复待确认"),
        "task.add": _("添加任务"),
        "task.edit": _("修改任务"),
        "task.merge": _("合并任务"),
        "task.split": _("拆分任务"),
        "target.accept": _("确认目标"),
        "target.reject": _("目标不纳入"),
        "target.restore": _("恢复待确认"),
        "target.add": _("添加目标"),
        "target.edit": _("修改目标"),
        "target.merge": _("合并目标"),
        "target.split": _("拆分目标"),
        "milestone.reach": _("登记节点达到"),
        "change.propose": _("提出调整"),
        "change.decide": _("审批调整"),
    }
