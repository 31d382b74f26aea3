"""The list of people, and the forms to add and change one. A one-time password is shown once, on the page that made it."""

from collections.abc import Callable

import django_filters
import django_tables2 as tables
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from duizhang.web.accounts.actions.add_person import add_person
from duizhang.web.accounts.actions.edit_person import edit_person
from duizhang.web.accounts.actions.release_lockout import release_lockout
from duizhang.web.accounts.actions.reset_password import reset_password
from duizhang.web.accounts.actions.reset_second_factor import reset_second_factor
from duizhang.web.accounts.forms import PersonAddForm, PersonEditForm
from duizhang.web.accounts.models import Person
from duizhang.web.accounts.permissions import Permission
from duizhang.web.accounts.roles import Role
from duizhang.web.accounts.selectors import people_seen_by
from duizhang.web.generic.editing import FormScreen, edit_view
from duizhang.web.generic.listing import Link, ListScreen, list_view
from duizhang.web.ledger.refusal import Refused


class PersonTable(tables.Table):
    """One line a person."""

    username = tables.Column(linkify=lambda record: reverse("people:edit", args=(record.pk,)))
    last_login = tables.DateTimeColumn(format="Y-m-d H:i", attrs={"td": {"class": "text-nowrap"}})

    class Meta:
        model = Person
        fields = ("username", "name", "role", "email", "is_active", "last_login")


class PersonFilter(django_filters.FilterSet):
    """By name and role."""

    name = django_filters.CharFilter(lookup_expr="icontains", label=_("姓名"))
    role = django_filters.ChoiceFilter(choices=Role.choices, label=_("角色"))
    is_active = django_filters.ChoiceFilter(choices=((True, _("启用")), (False, _("停用"))), label=_("启用"))

    class Meta:
        model = Person
        fields = ("name", "role", "is_active")


LIST = ListScreen(
    title=_("人员"),
    seen_by=people_seen_by,
    table=PersonTable,
    filters=PersonFilter,
    links=(
        Link(label=_("添加人员"), url="people:add", permission=Permission.PEOPLE_MANAGE),
        Link(label=_("导入"), url="units:people_import", permission=Permission.PEOPLE_MANAGE),
    ),
)
EDIT = FormScreen(
    title=_("修改人员"),
    form=PersonEditForm,
    save=edit_person,
    lead_to=lambda person: reverse("people:list"),
    thing="person",
    seen_by=people_seen_by,
    fields=("name", "role", "email", "is_active"),
    template="accounts/person.html",
)
people = list_view(LIST)
edit = edit_view(EDIT)


@never_cache
def add(request: HttpRequest) -> HttpResponse:
    """Add a person; the answer shows the one-time password."""
    form = PersonAddForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            added = add_person(**form.cleaned_data, by=request.user)
        except Refused as refusal:
            form.add_error(None, str(refusal))
        else:
            return render(request, "accounts/password.html", {"person": added.person, "password": added.password})
    return render(request, "generic/form.html", {"title": _("添加人员"), "form": form}, status=422 if form.errors else 200)


@never_cache
@require_POST
def reset(request: HttpRequest, pk: int) -> HttpResponse:
    """A new one-time password, shown once."""
    person = get_object_or_404(people_seen_by(request.user), pk=pk)
    try:
        password = reset_password(person=person, by=request.user)
    except Refused as refusal:
        messages.error(request, str(refusal))
        return redirect("people:edit", pk)
    return render(request, "accounts/password.html", {"person": person, "password": password})


def _one_step(action: Callable[..., object], done: str) -> Callable[..., HttpResponse]:
    @require_POST
    def view(request: HttpRequest, pk: int) -> HttpResponse:
        person = get_object_or_404(people_seen_by(request.user), pk=pk)
        try:
            action(person=person, by=request.user)
            messages.success(request, done)
        except Refused as refusal:
            messages.error(request, str(refusal))
        return redirect("people:edit", pk)

    return view


second_factor = _one_step(reset_second_factor, _("已重置两步验证"))
release = _one_step(release_lockout, _("已解除登录锁定"))
