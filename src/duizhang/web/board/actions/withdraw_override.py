"""撤回改定: the rule's colour stands again; the override stays in the history."""

from django.utils import timezone

from duizhang.web.accounts.models import Person
from duizhang.web.board.models import Override
from duizhang.web.ledger.change import changing
from duizhang.web.ledger.refusal import Refused


def withdraw_override(*, override: Override, by: Person) -> Override:
    """Withdraw it.

    Errors: Refused where it is withdrawn already.
    """
    with changing() as record:
        override = Override.objects.select_for_update().get(pk=override.pk)
        if override.withdrawn_at:
            raise Refused("这一改定已经撤回 (withdrawn already)")
        override.withdrawn_by, override.withdrawn_at = by, timezone.now()
        override.save(update_fields=["withdrawn_by", "withdrawn_at"])
        record("colour.withdraw", override, by=by, also=(override.task,), before={"colour": override.colour}, after={"colour": override.instead_of})
    return override
