"""`{% unread user as n %}`: how many notices are unread."""

from typing import Any

from django import template

from duizhang.web.notices.selectors import COUNTED, unread_of

register = template.Library()


@register.simple_tag
def unread(person: Any) -> str:
    """The number, `99+` from a hundred on, empty where there is none."""
    if not getattr(person, "is_authenticated", False):
        return ""
    n = unread_of(person)
    return f"{COUNTED - 1}+" if n >= COUNTED else str(n or "")
