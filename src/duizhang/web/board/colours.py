"""A task's colour out of its targets': the most urgent that the rule gave, unless a person set another for this cycle.

Grey is what the rule does not define; it outranks nothing, and the counts beside the colour show how many are grey.
What it comes to stands in the task's `Light`, which the database keeps.
"""


from django.db.models import CharField, F, FilteredRelation, Q, QuerySet, Value
from django.utils.translation import gettext_lazy as _

from duizhang.web.cycles.models import Cycle
from duizhang.web.cycles.models.snapshot import Colour, Layer
from duizhang.web.plans.models import Task

ORDER = (Colour.GREY, Colour.GREEN, Colour.YELLOW, Colour.RED)  # from least to most urgent
IN_WORDS = _("任务颜色取其各目标中最急的：红、黄、绿、灰；有人工改定的按改定。")
GREY = Value(Colour.GREY.value)


def with_colours(tasks: QuerySet[Task], cycle: Cycle | None, layer: Layer | str) -> QuerySet[Task]:
    """Tasks with `light`, `by_rule` (colour), `overridden` (colour or None), `colour` and `urgency` (to sort by), read off their lights."""
    if cycle is None:
        return tasks.annotate(by_rule=GREY, overridden=Value(None, output_field=CharField()), colour=GREY, urgency=Value(0))
    here = FilteredRelation("lights", condition=Q(lights__cycle=cycle, lights__layer=layer))
    lit = {name: F(f"light__{name}") for name in ("by_rule", "overridden", "colour", "urgency")}
    return tasks.annotate(light=here).filter(light__isnull=False).annotate(**lit)
