"""The app `public`."""

from django.apps import AppConfig


class PublicConfig(AppConfig):
    """公开页"""

    name = "duizhang.web.public"
    label = "public"
    verbose_name = "公开页"
