"""The app `board`."""

from typing import ClassVar

from django.apps import AppConfig


class BoardConfig(AppConfig):
    """看板"""

    name = "duizhang.web.board"
    label = "board"
    verbose_name = "看板"
    verbs: ClassVar = {
        "colour.override": "改定颜色",
        "colour.withdraw": "撤回改定",
        "filter.save": "保存筛选",
        "filter.drop": "删除筛选",
    }
