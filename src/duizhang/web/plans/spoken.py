"""A target in words that the engine reads back as the same target: for what was changed after it was read, or written by hand."""

import re
from collections.abc import Sequence
from decimal import Decimal

from duizhang.web.plans.models import Target
from duizhang.web.plans.models.target import Kind, Op

SCALES = ((Decimal(10) ** 8, "亿"), (Decimal(10) ** 4, "万"))
CHANGES = {Kind.GROWTH: "增长", Kind.DECLINE: "下降"}
MEANING = frozenset(("indicator", "scope", "op", "value", "upper", "unit", "kind", "review"))
_LEFT_OVER = re.compile(r"(?m)^[，,、；;。]+|[，,、；;]+(?=[，,、；;。]|$)")  # stops between which nothing stands any more


def spoken(target: Target) -> str:
    """
    >>> spoken(Target(indicator="新增学位", op=">=", value=Decimal(450), unit="个", kind="level"))
    '新增学位450个'
    >>> spoken(Target(indicator="失业率", scope="城镇", op="<=", value=Decimal("5.50"), unit="%", kind="share"))
    '城镇失业率控制在5.5%以内'
    """
    head = f"{target.scope}{target.indicator}"
    figure = f"{readable(target.value)}{target.unit}"
    if target.op == Op.RANGE and target.upper is not None:
        return f"{head}{CHANGES.get(Kind(target.kind), '')}{target.value.normalize():f}—{target.upper.normalize():f}{target.unit}"
    if target.op == Op.AT_MOST and target.kind not in CHANGES:
        return f"{head}控制在{figure}以内"
    verb = CHANGES.get(Kind(target.kind)) or ("达到" if target.kind == Kind.SHARE else "")
    tail = {Op.ABOUT: "左右", Op.AT_MOST: "以内"}.get(Op(target.op), "" if target.kind == Kind.LEVEL else "以上")
    return f"{head}{verb}{figure}{tail}"


def reworded(text: str, before: Sequence[Target], after: Sequence[Target]) -> str:
    """`text` with the words of the targets `before` (all read from one quote) put as those of `after` (none: taken out); as it is
    where they are not found."""
    old = before[0].quote if before[0].quote and before[0].quote in text else _together(before)
    if old not in text:
        return text
    new = text.replace(old, _together(after), 1)
    return new if after else _LEFT_OVER.sub("", new)


def readable(value: Decimal) -> str:
    """Large round values in 万 and 亿.

    >>> readable(Decimal("38000000000.000000")), readable(Decimal("15000")), readable(Decimal("7.50"))
    ('380亿', '1.5万', '7.5')
    """
    for scale, word in SCALES:
        scaled = value / scale
        if abs(scaled) >= 1 and scaled == scaled.quantize(Decimal("0.0001")):
            return f"{scaled.normalize():f}{word}"
    return f"{value.normalize():f}"


def _together(targets: Sequence[Target]) -> str:
    return "，".join(spoken(target) for target in targets)
