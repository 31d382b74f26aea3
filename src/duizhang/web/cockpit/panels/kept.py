"""Promises kept of those that are due, by unit, with both counts. Nothing about activity, nothing about people."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from duizhang.web.accounts.visibility import scope
from duizhang.web.cockpit import links
from duizhang.web.cockpit.glance import Glance
from duizhang.web.cockpit.selectors import promise_counts, promise_sorts


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One unit: `kept` of `due`; `tied` where another stands on the same rank. Only units with something due are ranked."""

    rank: int
    tied: bool
    unit: str
    kept: int
    due: int
    kept_link: str
    due_link: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """What is left out of the ranking is counted: `early` kept before they were due, `not_due`, `unjudged`; once a lead unit."""

    lines: tuple[Line, ...]
    ranked: bool
    kept: int
    due: int
    left_out: dict[str, int]
    links: dict[str, str]


def kept(glance: Glance) -> Kept:
    """By the end of the cycle shown. For who sees their own units only there is no rank: they do not see the others."""
    rows = promise_counts(glance.person, glance.at)
    lines = _ranked([row for row in rows if row["kept"] + row["missed"]], glance)
    left_out = {name: sum(row[name] for row in rows) for name in ("early", "not_due", "unjudged")}
    due = sum(line.due for line in lines)
    return Kept(
        lines=tuple(lines), ranked=scope(glance.person) is None, kept=sum(line.kept for line in lines), due=due,
        left_out=left_out, links={name: promises_link(glance, sort=name) for name in ("kept", "due", *left_out)},
    )  # fmt: skip


def promises_link(glance: Glance, **filters: Any) -> str:
    """The list of promises behind a number."""
    at = glance.at
    where = {"plan": at.plan.pk if at.plan else "", "cycle": at.cycle.pk if at.cycle else "", "layer": at.layer.value}
    return links.listed("cockpit:promises", **where, **filters)


def sorts_of(name: str, glance: Glance) -> Any:
    """The condition of one sort of promise; `due` is kept and missed together; None for an unknown name."""
    sorts: Mapping[str, Any] = promise_sorts(glance.at.cycle.end) if glance.at.cycle else {}
    return sorts["kept"] | sorts["missed"] if name == "due" and sorts else sorts.get(name)


def _ranked(rows: list[dict[str, Any]], glance: Glance) -> list[Line]:
    rates = {row["lead"]: Fraction(row["kept"], row["kept"] + row["missed"]) for row in rows}
    found = sorted(rows, key=lambda row: (-rates[row["lead"]], -(row["kept"] + row["missed"]), row["name"]))
    ranks, alike = _ranks(list(rates.values())), Counter(rates.values())
    return [_line(row, ranks[rates[row["lead"]]], alike[rates[row["lead"]]] > 1, glance) for row in found]


def _ranks(rates: list[Fraction]) -> dict[Fraction, int]:
    """The rank of each rate, the best first; after two on rank 1 comes rank 3."""
    ranks: dict[Fraction, int] = {}
    for n, rate in enumerate(sorted(rates, reverse=True), 1):
        ranks.setdefault(rate, n)
    return ranks


def _line(row: dict[str, Any], rank: int, tied: bool, glance: Glance) -> Line:
    return Line(
        rank=rank, tied=tied, unit=row["name"], kept=row["kept"], due=row["kept"] + row["missed"],
        kept_link=promises_link(glance, unit=row["lead"], sort="kept"), due_link=promises_link(glance, unit=row["lead"], sort="due"),
    )  # fmt: skip
