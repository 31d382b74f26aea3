"""向单位公示: from now on each unit sees its own sheet."""

from django.utils import timezone

from duizhang.web.accounts.models import Person
from duizhang.web.ledger.change import changing
from duizhang.web.ledger.refusal import Refused
from duizhang.web.scores.actions.held import held
from duizhang.web.scores.models import Scheme
from duizhang.web.scores.selectors import open_entries
from duizhang.web.scores.telling import tell_shown


def show_sheets(*, scheme: Scheme, by: Person) -> Scheme:
    """Errors: Refused without sheets, twice, or while something that the records proposed is undecided."""
    with changing() as record:
        scheme = held(scheme)
        if scheme.shown_at:
            raise Refused("已经公示 (shown already)")
        if not scheme.sheets.exists():
            raise Refused("还没有计分 (nothing has been computed)")
        if waiting := open_entries(scheme).count():
            raise Refused(f"还有 {waiting} 条由记录提出的数据没有确认 (some proposals are undecided)")
        scheme.shown_by, scheme.shown_at = by, timezone.now()
        scheme.save(update_fields=["shown_by", "shown_at"])
        record("scheme.show", scheme, by=by, after={"sheets": scheme.sheets.filter(current=True).count()})
        tell_shown(scheme, units=scheme.units.values_list("pk", flat=True), by=by)
    return scheme
