"""取数: the figures that stand at the assessment's period, for the lead units, each with its verdict."""

from duizhang.web.accounts.models import Person
from duizhang.web.ledger.change import changing
from duizhang.web.ledger.refusal import Refused
from duizhang.web.scores.actions.held import held, is_issued
from duizhang.web.scores.drawing import drawn_from
from duizhang.web.scores.models import Entry, Item, Scheme
from duizhang.web.scores.models.entry import Origin
from duizhang.web.scores.selectors import items_with_leads, verdicts_at


def draw_figures(*, scheme: Scheme, by: Person) -> list[Entry]:
    """What was drawn, drawn before and corrected by nobody included. A target without a figure gives an entry without one.

    Errors: Refused where no targets are chosen, or once the ranking is issued: then figures are corrected one by one.
    """
    with changing() as record:
        scheme = held(scheme)
        if is_issued(scheme):
            raise Refused("考核表已印发，数据只能逐条更正 (issued: figures are corrected one by one)")
        verdicts = verdicts_at(scheme)
        units = set(scheme.units.values_list("pk", flat=True))
        standing = {(entry.unit_id, entry.item_id): entry for entry in scheme.entries.filter(origin=Origin.DRAWN)}
        entries = []
        for item in items_with_leads(scheme):
            for assignment in item.target.task.assignments.all():
                if assignment.role == "lead" and assignment.unit_id in units:
                    now = standing.get((assignment.unit_id, item.pk))
                    entries.append(_drawn(scheme, item, assignment.unit_id, verdicts.get(item.target_id), now, by))
        if not entries:
            raise Refused("没有可取的数：先选定考核指标，并确认牵头单位在被考核单位之内 (nothing to draw)")
        record("scheme.draw", scheme, by=by, after={"figures": len(entries)})
    return entries


def _drawn(scheme: Scheme, item: Item, unit: int, verdict: object, now: Entry | None, by: Person) -> Entry:
    found = drawn_from(item.target, verdict)
    if now is not None and now.corrected:
        return now
    entry = now or Entry(scheme=scheme, unit_id=unit, item=item, origin=Origin.DRAWN)
    entry.part, entry.name, entry.entered_by = item.part, f"{item.target.task.code} {item.target.indicator}"[:300], by
    entry.weight, entry.target, entry.actual = item.weight, item.target.value, found.actual
    entry.snapshot, entry.basis = verdict, found.basis
    entry.save()
    return entry
