"""A figure and what was promised, as people say them."""

from django import template
from django.utils.translation import gettext as _

from duizhang.web.cycles.models import Snapshot
from duizhang.web.cycles.templatetags.figures import kind_word
from duizhang.web.plans.models import Target
from duizhang.web.plans.models.target import Op
from duizhang.web.plans.spoken import readable

register = template.Library()


@register.filter
def reported(snapshot: Snapshot) -> str:
    """`60个`, `增长4.1%`; a verdict without a figure says so: blank is not 0."""
    if snapshot.value is None:
        return _("没有数")
    return f"{kind_word(snapshot.kind)}{readable(snapshot.value)}{snapshot.unit}"


@register.filter
def promised(target: Target) -> str:
    """`不低于500个`, `5%—6%`."""
    if target.op == Op.RANGE and target.upper is not None:
        return f"{readable(target.value)}—{readable(target.upper)}{target.unit}"
    word = "" if target.op in (Op.ABOUT, Op.EXACTLY) else str(target.get_op_display())
    word += " " if word.isascii() and word else ""  # 不低于500个, at least 500个
    about = str(Op.ABOUT.label) if target.op == Op.ABOUT else ""
    return f"{kind_word(target.kind)}{word}{readable(target.value)}{target.unit}{about}"
