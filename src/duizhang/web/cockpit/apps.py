"""The app `cockpit`. It only reads: no models, no verbs."""

from django.apps import AppConfig


class CockpitConfig(AppConfig):
    """驾驶舱"""

    name = "duizhang.web.cockpit"
    label = "cockpit"
    verbose_name = "驾驶舱"
