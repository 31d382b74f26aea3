"""Many people out of a sheet, with the units for which they act; all of them or none.

A password is kept nowhere in the clear, so this is no job whose result waits: the answer shows each once, to be printed and handed out.
"""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _
from django.views.decorators.cache import never_cache

from duizhang.web.accounts.actions.add_person import Added, add_person
from duizhang.web.accounts.models import Person
from duizhang.web.files.actions.store import content_of, name_of
from duizhang.web.generic.importing import ImportScreen, RowError, SheetForm, rows_of, wrong_in
from duizhang.web.ledger.change import changing
from duizhang.web.ledger.refusal import Refused
from duizhang.web.units.actions.appoint import appoint
from duizhang.web.units.forms import PersonRowForm
from duizhang.web.units.models import Unit

MOST = 100  # in one sheet: each password takes a fifth of a second to make
COLUMNS = (("登录名", "username"), ("姓名", "name"), ("角色", "role"), ("单位", "unit"), ("邮箱", "email"))


@never_cache
def import_people(request: HttpRequest) -> HttpResponse:
    """Take a sheet; the answer shows the one-time passwords, or every wrong row."""
    form = SheetForm(request.POST or None, request.FILES or None)
    wrong: list[RowError] = []
    if request.method == "POST" and form.is_valid():
        try:
            added, wrong = _taken_in(form.cleaned_data["sheet"], request.user)
        except Refused as refusal:
            form.add_error("sheet", str(refusal))
        else:
            if not wrong:
                return render(request, "units/passwords.html", {"title": _("一次性密码"), "added": added})
    context = {"title": _("导入人员"), "form": form, "wrong": wrong, "headings": [heading for heading, _field in COLUMNS], "most": MOST}
    return render(request, "units/people_import.html", context, status=422 if form.errors or wrong else 200)


def _taken_in(upload: Any, by: Any) -> tuple[list[Added], list[RowError]]:
    added: list[Added] = []

    def save(*, unit: Unit | None, by: Person, **words: Any) -> None:
        added.append(add_person(**words, by=by))
        if unit is not None:
            appoint(person=added[-1].person, unit=unit, by=by)

    screen = ImportScreen(title="", kind="", columns=COLUMNS, form=PersonRowForm, save=save, back="people:list")
    name = name_of(upload)
    rows = list(rows_of(content_of(upload), name, screen))
    if not rows:
        raise Refused(f"{name}: 表头下面没有一行 (no row below the heading)")
    if len(rows) > MOST:
        raise Refused(f"{name}: 一次最多 {MOST} 人；请分几次导入 (at most {MOST} people at once)")
    wrong: list[RowError] = []
    try:
        with changing():
            for number, values in rows:
                wrong += wrong_in(screen, number, values, by)
            if wrong:
                raise Refused("有一行不对就一行也不收 (all rows or none)")
    except Refused:
        return [], wrong
    return added, []
