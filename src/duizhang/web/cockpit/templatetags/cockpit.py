"""A figure and what was promised, as people say them; a cell of the heat map."""

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from duizhang.web.cockpit.panels.heat import Cell
from duizhang.web.cycles.models import Snapshot
from duizhang.web.cycles.templatetags.figures import kind_word
from duizhang.web.generic.templatetags.lights import light_word, shape
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


@register.simple_tag
def heat_cell(cell: Cell) -> SafeString:
    """A tag, not a template: there are as many cells as units times cycles."""
    if not cell.colour:
        nothing = _("没有结论")
        return format_html('<span class="heat-none" title="{} {}"><span aria-hidden="true">·</span><span class="visually-hidden">{}</span></span>', cell.cycle, nothing, nothing)
    title = f"{cell.cycle} {light_word(cell.colour)} {cell.n} / {cell.told}"
    return format_html('<a class="heat-cell light-{}" href="{}" title="{}">{}{}</a>', cell.colour, cell.link, title, shape(cell.colour), cell.n)
