"""The app `bulletins`."""

from typing import ClassVar

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class BulletinsConfig(AppConfig):
    """通报与表"""

    name = "duizhang.web.bulletins"
    label = "bulletins"
    verbose_name = "通报与表"
    verbs: ClassVar = {
        "issue.draft": _("起草"),
        "issue.redraft": _("按数据重新生成"),
        "issue.discard": _("删除草稿"),
        "issue.issue": _("印发"),
        "issue.supersede": _("被更正"),
        "issue.withdraw": _("撤回印发件"),
        "issue.correct": _("起草更正"),
        "issue.publish": _("向社会公开"),
        "issue.unpublish": _("停止公开"),
        "objection.object": _("提出异议"),
        "objection.decide": _("处理异议"),
    }
    words: ClassVar = {"corrects": "更正", "by_hand": "与来源不符的数字"}
