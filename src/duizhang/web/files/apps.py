"""The app `files`."""

from typing import ClassVar

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class FilesConfig(AppConfig):
    """文件"""

    name = "duizhang.web.files"
    label = "files"
    verbose_name = "文件"
    verbs: ClassVar = {
        "file.store": _("上传文件"),
    }
