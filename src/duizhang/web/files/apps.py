"""The app `files`."""

from django.apps import AppConfig


class FilesConfig(AppConfig):
    """文件"""

    name = "duizhang.web.files"
    label = "files"
    verbose_name = "文件"
