"""A task's colour out of its targets': the most urgent that the rule gave, unless a person set another for this cycle.

Grey is what the rule does not define; it outranks nothing, and the counts beside the colour show how many are grey.
"""

from collections.abc import Iterable

from django.db.models import Case, CharField, F, IntegerField, Max, OuterRef, QuerySet, Subquery, Value, When
from django.db.models.functions import Coalesce
from django.utils.translation import gettext_lazy as _

from duizhang.web.board.models import Override
from duizhang.web.board.verdicts import standing_verdicts
from duizhang.web.cycles.models import Cycle
from duizhang.web.cycles.models.snapshot import Colour, Layer
from duizhang.web.plans.models import Task

ORDER = (Colour.GREY, Colour.GREEN, Colour.YELLOW, Colour.RED)  # from least to most urgent
IN_WORDS = _("任务颜色取其各目标中最急的：红、黄、绿、灰；有人工改定的按改定。")


def most_urgent(colours: Iterable[str]) -> str:
    """The most urgent of several; grey of none."""
    return max(colours, key=lambda c: ORDER.index(Colour(c)), default=Colour.GREY.value)


def with_colours(tasks: QuerySet[Task], cycle: Cycle | None, layer: Layer | str) -> QuerySet[Task]:
    """Tasks with `by_rule` (colour), `overridden` (colour or None), `colour` and `urgency` (to sort by), all by the database."""
    verdicts = standing_verdicts().filter(target__task=OuterRef("pk"), cycle=cycle, layer=layer).order_by()
    rank = Subquery(verdicts.values("target__task").annotate(rank=Max(_urgency())).values("rank"))
    by_hand = Override.objects.filter(task=OuterRef("pk"), cycle=cycle, withdrawn_at__isnull=True).values("colour")[:1]
    by_rule = Case(*(When(rank=n, then=Value(c.value)) for n, c in enumerate(ORDER)), default=Value(Colour.GREY.value), output_field=CharField())
    return (
        tasks.annotate(rank=rank)
        .annotate(by_rule=by_rule, overridden=Subquery(by_hand))
        .annotate(colour=Coalesce(F("overridden"), F("by_rule")))
        .annotate(urgency=_urgency())
    )


def _urgency() -> Case:
    return Case(*(When(colour=c, then=Value(n)) for n, c in enumerate(ORDER)), output_field=IntegerField())
