"""Groups of units."""

import django_filters
import django_tables2 as tables
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from duizhang.web.accounts.permissions import Permission
from duizhang.web.generic.editing import FormScreen, add_view, edit_view
from duizhang.web.generic.listing import Link, ListScreen, list_view
from duizhang.web.units.actions.edit_group import add_group, edit_group
from duizhang.web.units.forms import GroupForm
from duizhang.web.units.models import Group
from duizhang.web.units.selectors import groups_seen_by


class GroupTable(tables.Table):
    """One line a group."""

    name = tables.Column(linkify=lambda record: reverse("units:group", args=(record.pk,)))
    members = tables.ManyToManyColumn(verbose_name=_("成员单位"), separator="、")

    class Meta:
        model = Group
        fields = ("name", "aliases", "members")

    def render_aliases(self, value: list[str]) -> str:
        return "、".join(value)


class GroupFilter(django_filters.FilterSet):
    """By name."""

    name = django_filters.CharFilter(lookup_expr="icontains", label=_("名称"))

    class Meta:
        model = Group
        fields = ("name",)


LIST = ListScreen(
    title=_("单位组"),
    seen_by=lambda person: groups_seen_by(person).prefetch_related("members"),
    table=GroupTable,
    filters=GroupFilter,
    links=(Link(label=_("添加单位组"), url="units:group_add", permission=Permission.UNITS_EDIT),),
)
ADD = FormScreen(title=_("添加单位组"), form=GroupForm, save=add_group, lead_to=lambda group: reverse("units:groups"))
EDIT = FormScreen(
    title=_("修改单位组"),
    form=GroupForm,
    save=edit_group,
    lead_to=lambda group: reverse("units:groups"),
    thing="group",
    seen_by=groups_seen_by,
    fields=("name", "aliases", "members"),
)
groups = list_view(LIST)
add = add_view(ADD)
edit = edit_view(EDIT)
