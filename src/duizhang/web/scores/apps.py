"""The app `scores`."""

from typing import ClassVar

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ScoresConfig(AppConfig):
    """考核"""

    name = "duizhang.web.scores"
    label = "scores"
    verbose_name = "考核"
    words: ClassVar = {"part": _("部分"), "units": _("被考核单位"), "items": _("考核指标"), "figures": _("数据条数"), "sheets": _("考核表"), "changed": _("有变化的考核表"), "issue": _("印发")}
    verbs: ClassVar = {
        "scheme.add": _("新建考核"),
        "scheme.set_items": _("选定考核指标"),
        "scheme.draw": _("取数"),
        "scheme.compute": _("计分"),
        "scheme.show": _("向单位公示"),
        "scheme.draft_issue": _("起草考核表"),
        "item.weigh": _("改权重"),
        "entry.enter": _("录入考核数据"),
        "entry.correct": _("更正考核数据"),
        "entry.propose": _("由记录提出"),
        "entry.confirm": _("确认考核数据"),
        "entry.drop": _("不采用考核数据"),
    }
