"""The app `units`."""

from django.apps import AppConfig


class UnitsConfig(AppConfig):
    """单位"""

    name = "duizhang.web.units"
    label = "units"
    verbose_name = "单位"
