"""The app `plans`."""

from typing import ClassVar

from django.apps import AppConfig


class PlansConfig(AppConfig):
    """计划"""

    name = "duizhang.web.plans"
    label = "plans"
    verbose_name = "计划"
    words: ClassVar = {
        "lead": "牵头单位",
        "supporting": "配合单位",
        "milestones": "节点",
        "curve": "序时",
        "targets": "目标",
        "tasks": "任务",
        "document": "文件",
        "merged": "并入的",
        "new": "新的一项",
        "number": "版本",
        "sha256": "SHA-256",
    }
    verbs: ClassVar = {
        "plan.import": "导入计划",
        "plan.import_results": "导入完成情况",
        "plan.add": "新建计划",
        "plan.match": "对应单位名称",
        "plan.publish": "发布版本",
        "task.accept": "确认任务",
        "task.reject": "任务不纳入",
        "task.restore": "恢复待确认",
        "task.add": "添加任务",
        "task.edit": "修改任务",
        "task.merge": "合并任务",
        "task.split": "拆分任务",
        "target.accept": "确认目标",
        "target.reject": "目标不纳入",
        "target.restore": "恢复待确认",
        "target.add": "添加目标",
        "target.edit": "修改目标",
        "target.merge": "合并目标",
        "target.split": "拆分目标",
        "milestone.reach": "登记节点达到",
        "change.propose": "提出调整",
        "change.decide": "审批调整",
    }
