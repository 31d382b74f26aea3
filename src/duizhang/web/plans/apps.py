"""The app `plans`."""

from django.apps import AppConfig


class PlansConfig(AppConfig):
    """计划"""

    name = "duizhang.web.plans"
    label = "plans"
    verbose_name = "计划"
