"""The app `api`."""

from typing import ClassVar

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ApiConfig(AppConfig):
    """接口"""

    name = "duizhang.web.api"
    label = "api"
    verbose_name = "接口"
    words: ClassVar = {"networks": _("限定网段"), "prefix": _("开头")}
    verbs: ClassVar = {"token.make": _("建立接口令牌"), "token.revoke": _("吊销接口令牌")}
