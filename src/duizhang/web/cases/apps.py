"""The app `cases`."""

from django.apps import AppConfig


class CasesConfig(AppConfig):
    """督办"""

    name = "duizhang.web.cases"
    label = "cases"
    verbose_name = "督办"
