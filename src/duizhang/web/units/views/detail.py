"""One unit: its facts, who acts for it, what it followed and what follows it, its history; and the forms to change it."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST

from duizhang.web.accounts.permissions import Permission
from duizhang.web.generic.editing import FormScreen, add_view, edit_view
from duizhang.web.ledger.refusal import Refused
from duizhang.web.units.actions.add_unit import add_unit
from duizhang.web.units.actions.appoint import appoint, dismiss
from duizhang.web.units.actions.edit_unit import edit_unit
from duizhang.web.units.actions.succeed_unit import succeed_unit
from duizhang.web.units.forms import AppointForm, SuccessionForm, UnitForm
from duizhang.web.units.models import Succession, Unit
from duizhang.web.units.selectors import units_seen_by

ADD = FormScreen(title=_("添加单位"), form=UnitForm, save=add_unit, lead_to=Unit.get_absolute_url)
EDIT = FormScreen(
    title=_("修改单位"),
    form=UnitForm,
    save=edit_unit,
    lead_to=Unit.get_absolute_url,
    thing="unit",
    seen_by=units_seen_by,
    fields=("code", "name", "aliases", "kind", "district", "since"),
)


def _after_succession(succession: Succession) -> str:
    return succession.predecessor.get_absolute_url()


SUCCEED = FormScreen(
    title=_("登记继任单位"), form=SuccessionForm, save=succeed_unit, lead_to=_after_succession, thing="predecessor", seen_by=units_seen_by
)
APPOINT = FormScreen(
    title=_("指定联络人员"),
    form=AppointForm,
    save=appoint,
    lead_to=lambda membership: membership.unit.get_absolute_url(),
    thing="unit",
    seen_by=units_seen_by,
)
add = add_view(ADD)
edit = edit_view(EDIT)
succeed = edit_view(SUCCEED)
appoint_person = edit_view(APPOINT)


def detail(request: HttpRequest, pk: int) -> HttpResponse:
    """A unit."""
    unit = get_object_or_404(units_seen_by(request.user), pk=pk)
    context = {
        "unit": unit,
        "may_edit": request.user.may(Permission.UNITS_EDIT),
        "may_appoint": request.user.may(Permission.UNITS_APPOINT),
        "memberships": unit.memberships.select_related("person"),
        "successions": unit.successions.select_related("successor"),
        "precedents": unit.precedents.select_related("predecessor"),
    }
    return render(request, "units/detail.html", context)


@require_POST
def dismiss_person(request: HttpRequest, pk: int, membership: int) -> HttpResponse:
    """End a person's acting for the unit."""
    unit = get_object_or_404(units_seen_by(request.user), pk=pk)
    ended = get_object_or_404(unit.memberships, pk=membership)
    try:
        dismiss(membership=ended, by=request.user)
    except Refused as refusal:
        messages.error(request, str(refusal))
    return redirect(unit)
