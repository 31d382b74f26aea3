"""确认 or 不采用: a person decides on what the records proposed."""

from decimal import Decimal

from django.utils import timezone

from duizhang.web.accounts.models import Person
from duizhang.web.ledger.change import changing
from duizhang.web.ledger.refusal import Refused
from duizhang.web.scores.actions.held import held
from duizhang.web.scores.models import Entry
from duizhang.web.scores.models.entry import Origin, State
from duizhang.web.scores.shown import score_words


def decide_entry(*, entry: Entry, confirm: bool, by: Person, reason: str = "", times: Decimal | None = None, points: Decimal | None = None) -> Entry:
    """`times` where fewer of them hold than the records have; `points` where the rule leaves the value to people.

    Errors: Refused for one that was decided, for more than the records have, without a reason where it is not taken as it is.
    """
    with changing() as record:
        scheme = held(entry.scheme)
        entry = Entry.objects.select_for_update(of=("self",)).select_related("unit").get(pk=entry.pk)
        if entry.origin != Origin.PROPOSED or entry.state != State.OPEN:
            raise Refused("这一条已经处理 (it has been decided)")
        recorded = entry.actual or Decimal(0)
        if times is not None and not 0 < times <= recorded:
            raise Refused(f"记录有 {recorded.normalize():f} 次；一次也不采用请选“不采用” (between one and what the records have)")
        if not reason.strip() and (not confirm or (times is not None and times != recorded)):
            raise Refused("不采用或少计须写明理由 (say why)")
        entry.state = State.CONFIRMED if confirm else State.DROPPED
        entry.actual, entry.points = times if confirm and times is not None else entry.actual, points
        entry.decided_by, entry.decided_at = by, timezone.now()
        entry.save()
        before = {"state": str(State.OPEN.label), "actual": score_words(recorded)}
        after = {"state": str(entry.get_state_display()), "actual": score_words(entry.actual)}
        if confirm:
            record("entry.confirm", entry, by=by, also=(scheme,), before=before, after=after, reason=reason)
        else:
            record("entry.drop", entry, by=by, also=(scheme,), before=before, after=after, reason=reason)
    return entry
