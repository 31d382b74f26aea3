"""`{% figure target %}`: a target's figure as people say it; `{{ number|plain_number }}`."""

from decimal import Decimal

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString

from duizhang.web.plans.models import Target
from duizhang.web.plans.models.target import Kind, Op
from duizhang.web.plans.spoken import readable

register = template.Library()


@register.simple_tag
def figure(target: Target) -> SafeString:
    """Comparison, value and unit; large round values in 万 and 亿."""
    kind = target.get_kind_display() if target.kind in (Kind.GROWTH, Kind.DECLINE) else ""
    op = "" if target.op in (Op.RANGE, Op.ABOUT) else target.get_op_display()
    value = readable(target.value) + (f"—{readable(target.upper)}" if target.upper is not None else "")
    about = f" {target.get_op_display()}" if target.op == Op.ABOUT else ""
    return format_html('<span class="target-figure">{}{} {}{}{}</span>', kind, op, value, target.unit, about)


@register.filter
def plain_number(value: Decimal | None) -> str:
    """A figure without idle zeros; a dash where there is none."""
    return "—" if value is None else f"{value.normalize():f}"
