"""Figures and sums as people write them."""

import re
from decimal import Decimal

from django import template
from django.utils.translation import gettext_lazy as _

register = template.Library()
KINDS = {"growth": _("增长"), "decline": _("下降")}


@register.filter
def plain(value: Decimal | None) -> str:
    """Without exponent or idle zeros.

    >>> plain(Decimal("500.000000")), plain(Decimal("1E+2")), plain(None)
    ('500', '100', '—')
    """
    return "—" if value is None else f"{value.normalize():f}"


@register.filter
def percent(share: Decimal | None) -> str:
    """A share as a percentage with at most one digit behind the point.

    >>> percent(Decimal("0.245")), percent(Decimal(1)), percent(None)
    ('24.5%', '100%', '—')
    """
    return "—" if share is None else f"{plain((share * 100).quantize(Decimal('0.1')))}%"


@register.filter
def kind_word(kind: str) -> str:
    """增长 or 下降 before a rate, a blank behind it in English; nothing before an amount."""
    word = str(KINDS.get(kind, ""))
    return f"{word} " if word and word.isascii() else word


@register.filter
def without_wanted(because: str) -> str:
    """A sum recomputed, without the figures that would make it fit: those who report are not told which figure to write.

    >>> without_wanted("84 / 120 = 70%，文中写作75%；若比率无误，分子应为90个，或分母应为112个。也可能另有基数")
    '84 / 120 = 70%，文中写作75%。也可能另有基数'
    """
    return re.sub(r"；[^；。]*应为[^；。]*", "", because)
