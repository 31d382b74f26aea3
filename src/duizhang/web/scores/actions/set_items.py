"""选定考核指标: targets of the plan under a part of the rule, with the plan's weights or others."""

from collections.abc import Iterable
from decimal import Decimal

from duizhang.web.accounts.models import Person
from duizhang.web.ledger.change import changing
from duizhang.web.ledger.refusal import Refused
from duizhang.web.plans.models import Target
from duizhang.web.scores.actions.held import held, refuse_unreasoned
from duizhang.web.scores.models import Entry, Item, Scheme
from duizhang.web.scores.rule import BY_TARGET, part_named, rule_of


def set_items(*, scheme: Scheme, part: str, targets: Iterable[Target], by: Person, reason: str = "") -> list[Item]:
    """The targets put under `part`, besides those there already; a target stands under one part only.

    Errors: Refused for targets of another plan, for a part that takes no targets, without a reason once shown.
    """
    with changing() as record:
        scheme = held(scheme)
        refuse_unreasoned(scheme, reason)
        found = part_named(rule_of(scheme), part)
        if found.family not in BY_TARGET:
            raise Refused(f"“{found.word}”不按目标计分 (this part takes no targets)")
        made = []
        for target in targets:
            if target.task.plan_id != scheme.plan_id:
                raise Refused(f"{target} 不是这个计划的目标 (a target of another plan)")
            if Item.objects.filter(scheme=scheme, target=target).exists():
                continue
            made.append(Item.objects.create(scheme=scheme, part=part, target=target, weight=_planned(target)))
        record("scheme.set_items", scheme, by=by, after={"part": found.word, "items": [str(item) for item in made]}, reason=reason)
    return made


def weigh_item(*, item: Item, weight: Decimal | None, reason: str, by: Person) -> Item:
    """Another weight than the plan's, also for what was drawn with the old one.

    Errors: Refused without a reason, below 0.
    """
    with changing() as record:
        scheme = held(item.scheme)
        item = Item.objects.select_for_update().get(pk=item.pk)
        if not reason.strip():
            raise Refused("改权重须写明理由 (a reason is needed)")
        if weight is not None and weight < 0:
            raise Refused("权重不能小于 0 (a weight is not negative)")
        before = item.weight
        item.weight, item.weighed_because = weight, reason.strip()[:300]
        item.save(update_fields=["weight", "weighed_because"])
        Entry.objects.filter(item=item, corrected=False).update(weight=weight)
        record("item.weigh", item, by=by, also=(scheme,), before={"weight": before}, after={"weight": weight}, reason=reason)
    return item


def _planned(target: Target) -> Decimal | None:
    """The target's own weight; the task's where it has no other target to share it with."""
    if target.weight is not None:
        return target.weight
    alone = target.task.targets.filter(review="accepted").count() == 1
    return target.task.weight if alone else None
