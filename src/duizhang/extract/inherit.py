"""What a figure takes over from the one before it: kind and base (`增长4.2%、3.4%`, `其中市级45.1%`), and thresholds."""

import re
from dataclasses import replace

from duizhang.model.quantity import Quantity

_LIST = re.compile(r"\s*(?:[、,和及与]|以及)\s*$")
_PART = re.compile(r"[^。]{0,24}?[,;(]\s*其中:?[^,;。、0-9率比]{0,8}$")
_STRIVE = re.compile(r"\s*[,、]\s*(?:并)?(?:力争|争取|力求|努力)(?:达到|实现|突破)?\s*$")
_THRESHOLD_NOUN = re.compile(r"(?:\(含\))?的?[\u4e00-\u9fff“\"(A-Za-z]")
_IDENTIFYING = {"金额", "面积", "长度", "质量", "能量功率", "时长", "体积", "得分", "信息"}


def inherit(view: str, quantities: list[Quantity]) -> list[Quantity]:
    """The same quantities, completed by their neighbours."""
    done: list[Quantity] = []
    for quantity in quantities:
        previous = done[-1] if done else None
        if previous and _goes_on(view, previous, quantity):
            quantity = replace(quantity, kind=previous.kind, sign=quantity.sign * previous.sign, base=previous.base)
        done.append(quantity)
    return done


def _goes_on(view: str, previous: Quantity, quantity: Quantity) -> bool:
    """A percentage right behind a growth figure, with nothing of its own between, is one more growth figure (`增长7%,力争8%`)."""
    if previous.kind not in ("growth", "decline") or quantity.kind not in ("share", "level"):
        return False
    between = view[previous.span.end : quantity.span.start]
    if quantity.unit != previous.unit:
        return False
    return bool(_LIST.fullmatch(between) or _STRIVE.fullmatch(between) or _PART.fullmatch(between))
