"""Open a closed cycle again, with the reason on record; locked reports stay locked until each is unlocked."""

from duizhang.web.accounts.models import Person
from duizhang.web.cycles.models import Cycle
from duizhang.web.ledger.change import changing
from duizhang.web.ledger.refusal import Refused


def reopen_cycle(*, cycle: Cycle, reason: str, by: Person) -> Cycle:
    """Errors: Refused without a reason, or where it is open."""
    with changing() as record:
        cycle = Cycle.objects.select_for_update().get(pk=cycle.pk)
        if not cycle.closed_at:
            raise Refused("这个报告期没有关闭 (it is open)")
        if not reason.strip():
            raise Refused("重新开启须写明理由 (say why)")
        cycle.closed_by = cycle.closed_at = None
        cycle.save(update_fields=["closed_by", "closed_at"])
        record("cycle.reopen", cycle, by=by, reason=reason.strip(), also=(cycle.plan,))
    return cycle
