"""The app `jobs`."""

from typing import ClassVar

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class JobsConfig(AppConfig):
    """导入导出"""

    name = "duizhang.web.jobs"
    label = "jobs"
    verbose_name = "导入导出"
    verbs: ClassVar = {
        "job.start": _("开始作业"),
        "job.stop": _("停止作业"),
        "job.clear": _("清理作业文件"),
    }
