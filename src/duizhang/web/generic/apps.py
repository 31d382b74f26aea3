"""The app `generic`."""

from django.apps import AppConfig


class GenericConfig(AppConfig):
    """通用屏"""

    name = "duizhang.web.generic"
    label = "generic"
    verbose_name = "通用屏"
