"""What is told of cases: number, title, unit and deadline, nothing of what is written in them."""

from typing import Any

from duizhang.web.accounts.models import Person
from duizhang.web.cases.models import Case
from duizhang.web.notices.actions.notify import notify


def tell(kind: str, case: Case, *, by: Person | None, supporting: bool = False, key: str | None = None, **facts: Any) -> bool:
    """Tell of `case` its unit, and where asked those that support it; whether anybody was told."""
    units = [case.unit_id] if case.unit_id else []
    if supporting:
        units += case.supporting.values_list("pk", flat=True)
    named = {"number": case.number, "case": case.title} | facts
    return notify(kind, by=by, link=case.get_absolute_url(), units=units, key=key, **named) is not None


def day(case: Case) -> str:
    """The deadline as it is written."""
    return f"{case.due:%Y-%m-%d}" if case.due else ""
