"""The app `files`."""

from typing import ClassVar

from django.apps import AppConfig


class FilesConfig(AppConfig):
    """文件"""

    name = "duizhang.web.files"
    label = "files"
    verbose_name = "文件"
    verbs: ClassVar = {
        "file.store": "上传文件",
    }
