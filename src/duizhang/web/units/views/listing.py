"""The directory of units: list, export, import, retire several."""

import django_filters
import django_tables2 as tables
from django.db.models import Q, QuerySet
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from duizhang.web.accounts.permissions import Permission
from duizhang.web.generic.bulk import BulkVerb, bulk_view
from duizhang.web.generic.importing import ImportScreen
from duizhang.web.generic.listing import Link, ListScreen, list_view
from duizhang.web.generic.pick import PickColumn
from duizhang.web.generic.widgets import YesNo
from duizhang.web.jobs.views.importing import import_view
from duizhang.web.units.actions.add_unit import add_unit
from duizhang.web.units.actions.retire_unit import retire_unit
from duizhang.web.units.forms import UnitRowForm
from duizhang.web.units.models import Unit
from duizhang.web.units.models.unit import Kind
from duizhang.web.units.selectors import districts, units_seen_by


class UnitTable(tables.Table):
    """One line a unit."""

    pick = PickColumn()
    name = tables.Column(linkify=True)
    aliases = tables.Column()

    class Meta:
        model = Unit
        fields = ("pick", "code", "name", "aliases", "kind", "district", "until")

    def render_aliases(self, value: list[str]) -> str:
        return "、".join(value)


class UnitFilter(django_filters.FilterSet):
    """By any name, kind and district."""

    q = django_filters.CharFilter(method="named", label=_("代码、名称或别名"))
    kind = django_filters.ChoiceFilter(choices=Kind.choices, label=_("类别"))
    district = django_filters.ModelChoiceFilter(queryset=districts(), label=_("所在区县"))
    standing = django_filters.BooleanFilter(field_name="until", lookup_expr="isnull", label=_("现有"), widget=YesNo)

    class Meta:
        model = Unit
        fields = ("q", "kind", "district", "standing")

    def named(self, units: QuerySet[Unit], name: str, value: str) -> QuerySet[Unit]:
        return units.filter(Q(code__startswith=value) | Q(name__icontains=value) | Q(aliases__contains=[value]))


LIST = ListScreen(
    title=pgettext_lazy("list", "单位"),
    seen_by=units_seen_by,
    table=UnitTable,
    filters=UnitFilter,
    links=(
        Link(label=_("添加单位"), url="units:add", permission=Permission.UNITS_EDIT),
        Link(label=_("导入"), url="units:import", permission=Permission.UNITS_EDIT),
    ),
    bulk=(BulkVerb(name="retire", label=_("撤销"), permission=Permission.UNITS_EDIT, thing="unit", action=retire_unit),),
    bulk_url="units:bulk",
)
IMPORT = ImportScreen(
    title=_("导入单位"),
    kind="units.import",
    columns=(("代码", "code"), ("名称", "name"), ("别名", "aliases"), ("类别", "kind"), ("所在区县", "district")),
    form=UnitRowForm,
    save=add_unit,
    back="units:list",
)
units = list_view(LIST)
bulk = bulk_view(LIST, back="units:list")
import_ = import_view(IMPORT)
