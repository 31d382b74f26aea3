"""计分: a sheet for every assessed unit from what counts; one that comes out as before keeps its version."""

import json
from collections.abc import Iterable
from dataclasses import asdict
from typing import Any

from django.core.serializers.json import DjangoJSONEncoder

from duizhang.web.accounts.models import Person
from duizhang.web.door import scored
from duizhang.web.ledger.change import changing
from duizhang.web.ledger.refusal import Refused
from duizhang.web.reading import ScoreFigure, ScoreSheet
from duizhang.web.scores.actions.enter_figure import FIGURES
from duizhang.web.scores.actions.held import held
from duizhang.web.scores.models import Entry, Scheme, Sheet
from duizhang.web.scores.selectors import counting
from duizhang.web.scores.telling import tell_shown
from duizhang.web.units.models import Unit


def compute_sheets(*, scheme: Scheme, by: Person) -> list[Sheet]:
    """The current sheets. A unit without any figure has a sheet with what is missing.

    Errors: Refused where there is nothing to compute.
    """
    with changing() as record:
        scheme = held(scheme)
        entries = list(counting(scheme))
        if not entries:
            raise Refused("还没有可计分的数据：先取数或录入 (there is nothing to compute yet)")
        known = {entry.pk: entry for entry in entries}
        units = {unit.name: unit for unit in scheme.units.all()}
        current = {sheet.unit_id: sheet for sheet in scheme.sheets.filter(current=True)}
        sheets, changed = [], []
        for found in scored(
            scheme.rule, list(_figures(entries)), year=scheme.plan.year, units=list(units)
        ):
            sheet = _kept(scheme, units[found.unit], found, known, current.get(units[found.unit].pk), by)
            sheets.append(sheet)
            if sheet is not current.get(sheet.unit_id):
                changed.append(sheet)
        record("scheme.compute", scheme, by=by, after={"sheets": len(sheets), "changed": [f"{s.unit} 第{s.number}版" for s in changed]})
        if scheme.shown_at:
            tell_shown(scheme, units=[sheet.unit_id for sheet in changed], by=by)
    return sheets


def _figures(entries: Iterable[Entry]) -> Iterable[ScoreFigure]:
    for entry in entries:
        yield ScoreFigure(key=str(entry.pk), unit=entry.unit.name, part=entry.part, item=entry.name, **{name: getattr(entry, name) for name in FIGURES})


def _kept(scheme: Scheme, unit: Unit, found: ScoreSheet, known: dict[int, Entry], last: Sheet | None, by: Person) -> Sheet:
    content = _content(found, known)
    if last is not None and last.content == content:
        return last
    if last is not None:
        last.current = False
        last.save(update_fields=["current"])
    return Sheet.objects.create(
        scheme=scheme, unit=unit, number=last.number + 1 if last else 1, total=found.total, content=content, computed_by=by,
        unscored=sum(line.score is None for line in found.lines),
    )  # fmt: skip


def _content(found: ScoreSheet, known: dict[int, Entry]) -> dict[str, Any]:
    """The sheet as plain JSON; each line with what it rests on at this moment, so that it can be read when the entry is another."""
    content: dict[str, Any] = json.loads(json.dumps(asdict(found), cls=DjangoJSONEncoder))
    for line in content["lines"]:
        entry = known.get(int(line["key"])) if line["key"] else None
        line |= {"entry": entry.pk, "basis": entry.basis, "snapshot": entry.snapshot_id, "origin": entry.origin} if entry else {"entry": None, "basis": "", "snapshot": None, "origin": ""}
    return content
