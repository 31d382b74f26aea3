"""`{% figure target %}`: a target's figure as people say it; `{{ number|plain_number }}`."""

from decimal import Decimal

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString

from duizhang.web.plans.models import Target
from duizhang.web.plans.models.target import Kind, Op

register = template.Library()
SCALES = ((Decimal(10) ** 8, "亿"), (Decimal(10) ** 4, "万"))


@register.simple_tag
def figure(target: Target) -> SafeString:
    """Comparison, value and unit; large round values in 万 and 亿."""
    kind = target.get_kind_display() if target.kind in (Kind.GROWTH, Kind.DECLINE) else ""
    op = "" if target.op in (Op.RANGE, Op.ABOUT) else target.get_op_display()
    value = readable(target.value) + (f"—{readable(target.upper)}" if target.upper is not None else "")
    about = " 左右" if target.op == Op.ABOUT else ""
    return format_html('<span class="figure">{}{} {}{}{}</span>', kind, op, value, target.unit, about)


@register.filter
def plain_number(value: Decimal | None) -> str:
    """A figure without idle zeros; a dash where there is none."""
    return "—" if value is None else f"{value.normalize():f}"


def readable(value: Decimal) -> str:
    """
    >>> readable(Decimal("38000000000.000000")), readable(Decimal("15000")), readable(Decimal("7.50"))
    ('380亿', '1.5万', '7.5')
    """
    for scale, word in SCALES:
        scaled = value / scale
        if abs(scaled) >= 1 and scaled == scaled.quantize(Decimal("0.0001")):
            return f"{scaled.normalize():f}{word}"
    return f"{value.normalize():f}"
