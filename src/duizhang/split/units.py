"""The responsible units that a paragraph names, the lead first."""

import re

from duizhang.model.row import Unit
from duizhang.text.view import view as plain

_LEAD = "△▲★☆"
_PART = re.compile(r"(?P<label>(?:牵头|责任|配合|协同|主办|协办|承办|实施)(?:单位|部门|处室|科室|主体))\s*:\s*(?P<names>[^:]*?)(?=(?:牵头|责任|配合|协同|主办|协办|承办|实施)(?:单位|部门|处室|科室|主体)\s*:|$)")

# `各区、县(市)政府` is one name
_BETWEEN = re.compile(r"(?<!各[区县市乡镇旗])[、,;。\s]+|(?<=各[区县市乡镇旗])[、,;。\s]+(?!(?:[区县市乡镇旗]|街道|新区|开发区|园区)(?:\(|人民政府|政府|、|$))")
_GROUP = re.compile(r"^[△▲★☆]?(?:各|全体|有关|相关)|各(?:部门|单位|街道|乡镇|镇|区|县|科室|处室)")


def read_units(text: str) -> tuple[Unit, ...]:
    """△ or ★ marks the lead; without a mark the first named leads (杭州 2020: 列第一位的责任单位为牵头单位).

    >>> read_units("△甲局,乙局")
    (Unit(name='甲局', role='lead'), Unit(name='乙局', role='supporting'))
    """
    view = plain(text).strip().rstrip("。")
    parts = list(_PART.finditer(view))
    if not parts:
        return _named(view, lead_first=True)
    units: list[Unit] = []
    for part in parts:
        leads = part["label"].startswith(("牵头", "主办"))
        named = _named(part["names"], lead_first=not units and not part["label"].startswith(("配合", "协同", "协办")))
        units += [Unit(u.name, "lead") for u in named] if leads else named
    return tuple(units)


def _named(text: str, *, lead_first: bool) -> tuple[Unit, ...]:
    names = [n for n in _BETWEEN.split(text) if n]
    marked = any(n[0] in _LEAD for n in names)
    return tuple(
        Unit(
            n.lstrip(_LEAD),
            "lead" if (n[0] in _LEAD if marked else lead_first and i == 0) else "supporting",
            n.lstrip(_LEAD) if _GROUP.search(n) else None,
        )
        for i, n in enumerate(names)
        if n.lstrip(_LEAD)
    )
