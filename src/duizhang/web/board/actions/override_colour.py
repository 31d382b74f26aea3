"""改定颜色: a person sets another colour than the rule gave, for one task in one cycle."""

from duizhang.web.accounts.models import Person
from duizhang.web.board.colours import with_colours
from duizhang.web.board.models import Override
from duizhang.web.cycles.models import Cycle
from duizhang.web.cycles.models.snapshot import Colour, Layer
from duizhang.web.ledger.change import changing, fields_of
from duizhang.web.ledger.refusal import Refused
from duizhang.web.plans.models import Task


def override_colour(*, task: Task, cycle: Cycle, colour: Colour | str, reason: str, by: Person, layer: Layer = Layer.REPORTED) -> Override:
    """The override; what the rule gives stays and is shown beside it.

    Errors: Refused without a reason, for the colour that the rule gives anyway, or over an override in force.
    """
    with changing() as record:
        Task.objects.select_for_update().get(pk=task.pk)
        now = with_colours(Task.objects.filter(pk=task.pk), cycle, layer).get()
        if not reason.strip():
            raise Refused("改定颜色须写明理由 (a reason is needed)")
        if now.overridden:
            raise Refused(f"{cycle.name}已有改定；请先撤回 (one override is in force)")
        if now.by_rule == colour:
            raise Refused(f"规则给出的就是{Colour(colour).label}，不必改定 (the rule gives that colour)")
        override = Override.objects.create(task=task, cycle=cycle, colour=colour, instead_of=now.by_rule, reason=reason, set_by=by)
        record("colour.override", override, by=by, also=(task,), after={**fields_of(override, "colour", "instead_of"), "cycle": cycle.name}, reason=reason)
    return override
