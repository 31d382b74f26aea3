"""The app `units`."""

from typing import ClassVar

from django.apps import AppConfig


class UnitsConfig(AppConfig):
    """单位"""

    name = "duizhang.web.units"
    label = "units"
    verbose_name = "单位"
    verbs: ClassVar = {
        "unit.add": "添加单位",
        "unit.edit": "修改单位",
        "unit.retire": "撤销单位",
        "unit.succeed": "登记继任",
        "unit.appoint": "指定人员",
        "unit.dismiss": "结束任职",
        "group.add": "添加单位组",
        "group.edit": "修改单位组",
    }
