"""The app `cycles`."""

from django.apps import AppConfig


class CyclesConfig(AppConfig):
    """报告期"""

    name = "duizhang.web.cycles"
    label = "cycles"
    verbose_name = "报告期"
