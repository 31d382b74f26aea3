"""The app `board`."""

from typing import ClassVar

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class BoardConfig(AppConfig):
    """看板"""

    name = "duizhang.web.board"
    label = "board"
    verbose_name = "看板"
    verbs: ClassVar = {
        "colour.override": _("改定颜色"),
        "colour.withdraw": _("撤回改定"),
        "filter.save": _("保存筛选"),
        "filter.drop": _("删除筛选"),
    }
