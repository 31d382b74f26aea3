"""The menu: one line a screen, shown to whoever may open it, in the order of the day's work."""

from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from duizhang.web.accounts.permissions import Permission as P


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """`url` a url name, `icon` one of `project/assets.py`."""

    label: str
    url: str
    icon: str
    permission: P


MENU: tuple[Item, ...] = (
    Item(label=_("我的任务"), url="cycles:mine", icon="edit", permission=P.REPORTS_WRITE),
    Item(label=_("看板"), url="board:board", icon="layout-board", permission=P.BOARD_VIEW),
    Item(label=_("进展审核"), url="cycles:reports", icon="list-check", permission=P.REPORTS_VIEW),
    Item(label=_("督办件"), url="cases:list", icon="gavel", permission=P.CASES_VIEW),
    Item(label=_("群众反映"), url="cases:complaints", icon="message-report", permission=P.CASES_VIEW),
    Item(label=pgettext_lazy("list", "计划"), url="plans:list", icon="file-text", permission=P.PLANS_VIEW),
    Item(label=pgettext_lazy("list", "任务"), url="plans:tasks", icon="list-check", permission=P.PLANS_VIEW),
    Item(label=_("计划调整"), url="plans:changes", icon="adjustments", permission=P.PLANS_VIEW),
    Item(label=pgettext_lazy("list", "报告期"), url="cycles:list", icon="calendar", permission=P.CYCLES_VIEW),
    Item(label=pgettext_lazy("list", "单位"), url="units:list", icon="building", permission=P.UNITS_VIEW),
    Item(label=_("单位组"), url="units:groups", icon="folders", permission=P.UNITS_VIEW),
    Item(label=_("人员"), url="people:list", icon="users", permission=P.PEOPLE_MANAGE),
    Item(label=_("操作记录"), url="people:history", icon="history", permission=P.LEDGER_VIEW),
    Item(label=_("全部接口令牌"), url="api:tokens_all", icon="key", permission=P.PEOPLE_MANAGE),
)


def menu_for(person: Any) -> tuple[Item, ...]:
    """The entries that the person may open."""
    return tuple(item for item in MENU if person.is_authenticated and person.may(item.permission))


def navigation(request: HttpRequest) -> dict[str, Any]:
    """Context processor: the menu, and the url name of the page shown."""
    person = getattr(request, "user", None)
    match = request.resolver_match
    return {"menu": menu_for(person) if person else (), "here": match.view_name if match else ""}
