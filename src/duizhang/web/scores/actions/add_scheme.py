"""新建考核."""

from collections.abc import Iterable

from duizhang.web.accounts.models import Person
from duizhang.web.cycles.models import Cycle
from duizhang.web.cycles.models.snapshot import Layer
from duizhang.web.door import score_rule
from duizhang.web.ledger.change import changing, fields_of
from duizhang.web.ledger.refusal import Refused
from duizhang.web.plans.models import Plan
from duizhang.web.scores.models import Scheme
from duizhang.web.scores.rule import adopted
from duizhang.web.units.models import Group, Unit


def add_scheme(
    *, title: str, plan: Plan, cycle: Cycle, by: Person, rule: str = "", own_rule: str = "", layer: Layer | str = Layer.REPORTED,
    units: Iterable[Unit] = (), groups: Iterable[Group] = (),
) -> Scheme:
    """The assessment; groups stand for their members today. `rule` names one that ships, `own_rule` is the text of one's own.

    Errors: Refused for a cycle of another plan, no units, a rule that cannot be used, a title used before.
    """
    text = adopted(rule, own_rule)
    found = {unit.pk: unit for unit in [*units, *(unit for group in groups for unit in group.members.filter(until__isnull=True))]}
    if cycle.plan_id != plan.pk:
        raise Refused("报告期不是这个计划的 (the cycle is of another plan)")
    if not found:
        raise Refused("请选择被考核的单位 (choose the units)")
    if Scheme.objects.filter(plan=plan, title=title.strip()).exists():
        raise Refused("这个计划已有同名的考核；请换个名称 (the title is taken)")
    with changing() as record:
        scheme = Scheme.objects.create(title=title.strip(), plan=plan, cycle=cycle, layer=layer, rule_name=score_rule(text).title[:80], rule=text, created_by=by)
        scheme.units.set(found.values())
        record("scheme.add", scheme, by=by, also=(plan,), after={**fields_of(scheme, "title", "rule_name"), "units": sorted(map(str, found.values()))})
    return scheme
