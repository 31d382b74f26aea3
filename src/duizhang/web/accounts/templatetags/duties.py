"""`{% duties user %}`: what is wanting of 三员分立, told to the three themselves on every page."""

from typing import Any

from django import template

from duizhang.web.accounts.duties import duties_wanting
from duizhang.web.accounts.roles import DUTIES

register = template.Library()


@register.inclusion_tag("accounts/duties.html")
def duties(person: Any) -> dict[str, Any]:
    """Nothing for anybody else, and no query."""
    return {"wanting": duties_wanting() if person.is_authenticated and person.role in DUTIES else []}
