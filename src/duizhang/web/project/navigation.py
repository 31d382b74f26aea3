"""The menu: one line a screen, shown to whoever may open it, in groups and in the order of the day's work."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby
from typing import Any

from django.template.loader import render_to_string
from django.utils.safestring import SafeString
from django.utils.translation import get_language, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from duizhang.web.accounts.permissions import Permission as P

GROUPS = {
    "daily": _("日常"),
    "supervision": _("督查"),
    "giving_out": _("通报考核"),
    "planning": _("计划管理"),
    "more": _("其他"),
    "security": _("安全与审计"),
    "directory": _("单位目录"),
    "system": _("系统"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """`url` a url name, `icon` one of `project/assets.py`, `group` a key of GROUPS; no `permission`: for everyone signed in."""

    label: str
    url: str
    icon: str
    permission: P | None
    group: str = "more"


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Entries under one heading."""

    label: str
    items: tuple[Item, ...]


MENU: tuple[Item, ...] = (
    Item(label=_("我的任务"), url="cycles:mine", icon="edit", permission=P.REPORTS_WRITE, group="daily"),
    Item(label=_("驾驶舱"), url="cockpit:cockpit", icon="gauge", permission=P.COCKPIT_VIEW, group="daily"),
    Item(label=_("看板"), url="board:board", icon="layout-board", permission=P.BOARD_VIEW, group="daily"),
    Item(label=_("进展审核"), url="cycles:reports", icon="clipboard-check", permission=P.REPORTS_VIEW, group="daily"),
    Item(label=_("督办件"), url="cases:list", icon="gavel", permission=P.CASES_VIEW, group="supervision"),
    Item(label=_("群众反映"), url="cases:complaints", icon="message-report", permission=P.CASES_VIEW, group="supervision"),
    Item(label=_("通报与表"), url="bulletins:list", icon="speakerphone", permission=P.BULLETINS_VIEW, group="giving_out"),
    Item(label=_("考核"), url="scores:list", icon="award", permission=P.SCORES_VIEW, group="giving_out"),
    Item(label=pgettext_lazy("list", "计划"), url="plans:list", icon="file-text", permission=P.PLANS_VIEW, group="planning"),
    Item(label=pgettext_lazy("list", "任务"), url="plans:tasks", icon="list-check", permission=P.PLANS_VIEW, group="planning"),
    Item(label=_("计划调整"), url="plans:changes", icon="adjustments", permission=P.PLANS_VIEW, group="planning"),
    Item(label=pgettext_lazy("list", "报告期"), url="cycles:list", icon="calendar", permission=P.CYCLES_VIEW, group="planning"),
    Item(label=pgettext_lazy("list", "单位"), url="units:list", icon="building", permission=P.UNITS_VIEW, group="directory"),
    Item(label=_("单位组"), url="units:groups", icon="folders", permission=P.UNITS_VIEW, group="directory"),
    Item(label=_("导入导出"), url="jobs:list", icon="transfer", permission=P.JOBS_OWN, group="directory"),
    Item(label=_("通知渠道"), url="notices:channels", icon="broadcast", permission=P.CHANNELS_MANAGE, group="system"),
    Item(label=_("系统状态"), url="people:system", icon="server", permission=P.SYSTEM_VIEW, group="system"),
    Item(label=_("人员"), url="people:list", icon="users", permission=P.PEOPLE_MANAGE, group="security"),
    Item(label=_("登录记录"), url="people:sign_ins", icon="login", permission=P.SIGN_INS_VIEW, group="security"),
    Item(label=_("操作记录"), url="people:history", icon="history", permission=P.LEDGER_VIEW, group="security"),
    Item(label=_("全部接口令牌"), url="api:tokens_all", icon="link", permission=P.PEOPLE_MANAGE, group="security"),
)


# What a person does about themselves, under their name.
OWN_MENU: tuple[Item, ...] = (
    Item(label=_("修改密码"), url="account_change_password", icon="key", permission=None),
    Item(label=_("两步验证"), url="mfa_index", icon="shield-lock", permission=None),
    Item(label=_("接口令牌"), url="api:tokens", icon="link", permission=None),
)


def menu_for(person: Any, items: Iterable[Item] = MENU) -> tuple[Item, ...]:
    """The entries that the person may open, in the order of GROUPS."""
    if not person.is_authenticated:
        return ()
    order = list(GROUPS)
    allowed = (item for item in items if item.permission is None or person.may(item.permission))
    return tuple(sorted(allowed, key=lambda item: order.index(item.group)))


def groups_of(items: Iterable[Item]) -> tuple[Group, ...]:
    """The entries under their headings."""
    return tuple(Group(label=GROUPS[key], items=tuple(found)) for key, found in groupby(items, key=lambda item: item.group))


def drawn(person: Any, here: str) -> SafeString:
    """The menu as HTML, the page shown (`here`, its url name) marked in it: the same for all who may open the same."""
    return _marked("menu.html", menu_for(person), here)


def own_drawn(person: Any, here: str) -> SafeString:
    """What a person does about themselves, as HTML."""
    return _marked("menu_items.html", menu_for(person, OWN_MENU), here)


def _marked(template: str, items: Iterable[Item], here: str) -> SafeString:
    urls = tuple(item.url for item in items)
    return _drawn(template, urls, here if here in urls else "", get_language())


@lru_cache(maxsize=2000)
def _drawn(template: str, urls: tuple[str, ...], here: str, language: str | None) -> SafeString:
    by_url = {item.url: item for item in (*MENU, *OWN_MENU)}
    items = [by_url[url] for url in urls]
    return render_to_string(template, {"items": items, "groups": groups_of(items), "here": here})
