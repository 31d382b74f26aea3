"""`{% menu %}` and `{% own_menu %}`: what the person who looks may open."""

from typing import Any

from django import template
from django.template.context import Context
from django.utils.safestring import SafeString

from duizhang.web.project import navigation

register = template.Library()


@register.simple_tag(takes_context=True)
def menu(context: Context) -> SafeString:
    """The screens, in groups."""
    return navigation.drawn(context["user"], _here(context))


@register.simple_tag(takes_context=True)
def own_menu(context: Context) -> SafeString:
    """What a person does about themselves."""
    return navigation.own_drawn(context["user"], _here(context))


def _here(context: Any) -> str:
    match = context["request"].resolver_match
    return match.view_name if match else ""
