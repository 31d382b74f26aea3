"""The app `units`."""

from typing import ClassVar

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class UnitsConfig(AppConfig):
    """单位"""

    name = "duizhang.web.units"
    label = "units"
    verbose_name = "单位"
    words: ClassVar = {"person": _("人员"), "acts_since": _("任职自"), "acts_until": _("任职至")}
    verbs: ClassVar = {
        "unit.add": _("添加单位"),
        "unit.edit": _("修改单位"),
        "unit.retire": _("撤销单位"),
        "unit.succeed": _("登记继任"),
        "unit.appoint": _("指定人员"),
        "unit.dismiss": _("结束任职"),
        "group.add": _("添加单位组"),
        "group.edit": _("修改单位组"),
    }
