"""The responsible units that a paragraph names, the lead first."""

import re

from duizhang.model.row import Unit
from duizhang.text.view import view as plain

_LEAD = "△▲★☆"
_PART = re.compile(r"(?P<label>(?:牵头|责任|配合|协同|主办|协办|承办|实施)(?:单位|部门|处室|科室|主体))\s*:\s*(?P<names>[^:]*?)(?=(?:牵头|责任|配合|协同|主办|协办|承办|实施)(?:单位|部门|处室|科室|主体)\s*:|$)")


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
    names = [n for n in re.split(r"[、,;。\s]+", text) if n]
    marked = any(n[0] in _LEAD for n in names)
    return tuple(
        Unit(n.lstrip(_LEAD), "lead" if (n[0] in _LEAD if marked else lead_first and i == 0) else "supporting")
        for i, n in enumerate(names)
        if n.lstrip(_LEAD)
    )
