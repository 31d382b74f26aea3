"""Addresses of the lists behind the numbers: each says plan, cycle and layer, so that the list counts what the number counts."""

from urllib.parse import urlencode

from django.urls import reverse

from duizhang.web.board.selectors import Standing
from duizhang.web.cycles.models import Cycle


def board(at: Standing, *, cycle: Cycle | None = None, **filters: object) -> str:
    """The board as it stands there (or in another `cycle`), with filters (`colour="red"`)."""
    shown = cycle or at.cycle
    where = {"plan": at.plan.pk if at.plan else "", "cycle": shown.pk if shown else "", "layer": at.layer.value}
    return f"{reverse('board:board')}?{urlencode(where | filters)}"


def listed(name: str, **filters: object) -> str:
    """Another list, by its url name, with filters."""
    return f"{reverse(name)}?{urlencode(filters)}" if filters else reverse(name)
