"""The same verb for many picked rows, all or none."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from duizhang.web.generic.query import numbers_in
from duizhang.web.ledger.change import changing
from duizhang.web.ledger.refusal import Refused

if TYPE_CHECKING:
    from duizhang.web.generic.listing import ListScreen


@dataclass(frozen=True, slots=True, kw_only=True)
class BulkVerb:
    """`action` is called once a picked thing as `action(**{thing: …}, by=person)`."""

    name: str
    label: str
    permission: Any
    thing: str
    action: Callable[..., Any]


def bulk_view(screen: "ListScreen", *, back: str) -> Callable[..., HttpResponse]:
    """POST `verb` and `pick` (ids, seen by the person); back to the list at url name `back`."""

    @require_POST
    def view(request: HttpRequest) -> HttpResponse:
        person: Any = request.user
        verb = next((v for v in screen.bulk if v.name == request.POST.get("verb")), None)
        if verb is None or not person.may(verb.permission):
            raise PermissionDenied
        ids = numbers_in(request.POST.getlist("pick"))
        picked = list(screen.seen_by(person).filter(pk__in=ids))
        try:
            with changing():
                for thing in picked:
                    verb.action(**{verb.thing: thing}, by=person)
            messages.success(request, _("%(verb)s：%(n)d 项") % {"verb": verb.label, "n": len(picked)})
        except Refused as refusal:
            messages.error(request, str(refusal))
        return redirect(back)

    return view
