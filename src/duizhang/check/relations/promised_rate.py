"""A completion rate whose base stands in the promise: promised 2000户, reported `完成2683户,完成率134.15%`."""

import re
from collections.abc import Iterator

from duizhang.check.material import Material, Sentence, is_amount, is_rate
from duizhang.check.rate import rate_check
from duizhang.model.check import Check
from duizhang.model.quantity import Quantity
from duizhang.model.verdict import Pairing

_OF_PROMISE = re.compile(r"(?:完成率|完成(?:年度|全年)?(?:目标|计划|任务)(?:任务)?的?|(?:占|为|达到?)(?:年度|全年)?(?:目标|计划|任务)(?:任务|数)?的?)(?:已?达到?|为)?$")
# Says a rate of completion, but not of what: it is believed where it agrees.
_BARE = re.compile(r"[,(](?:已)?完成(?:了)?")
_SURE = 0.8
_NEAR = 40


def promised_rates(material: Material) -> Iterator[Check]:
    """Only rates of completion right behind the paired figure; an accusation only where no other base is in sight."""
    yield from filter(None, (_check(material, pairing) for pairing in material.pairings))


def _check(material: Material, pairing: Pairing) -> Check | None:
    target, result = pairing.target, pairing.result
    if result is None or pairing.objection or result.kind != "level" or not target.value or target.kind != "level":
        return None
    s = material.sentence_at(result.figure)
    part = next((q for q in s.quantities if q.figure == result.figure), None) if s else None
    promise = material.quantity_at(target.figure)
    if s is None or part is None or promise is None or not is_amount(part) or not material.alike(part, promise):
        return None
    rate = _rate(s, part)
    if rate is None or promise.upper is not None:
        return None
    return rate_check(
        s, rate, part, promise, "promised_rate", material.span(part, rate),
        accuse=not _BARE.fullmatch(s.between(part, rate).strip()) and _is_alone(material, pairing, s, part),
        innocent="也可能完成率以另一个计划数为基数", whole_view=material.views[target.figure.block], where="（目标）",
    )


def _rate(s: Sentence, part: Quantity) -> Quantity | None:
    """The percentage right behind `part`, if it is one of completion; of rates in turn (`14个、187户,分别占计划的56%、62%`) its own."""
    rate = next((q for q in s.quantities if q.figure.start > part.figure.end and is_rate(q)), None)
    if rate is None:
        return None
    between = s.between(part, rate).strip()
    if "分别" in between:
        return _in_turn(s, part, rate)
    if any(part.figure.end < q.figure.start < rate.figure.start for q in s.quantities) or rate.figure.start - part.figure.end > _NEAR:
        return None
    return rate if _OF_PROMISE.search(between) or _BARE.fullmatch(between) else None


def _in_turn(s: Sentence, part: Quantity, first: Quantity) -> Quantity | None:
    """The rate whose place in its list is that of `part` among as many amounts right before the list."""
    at = s.quantities.index(first)
    rates = [first]
    for q in s.quantities[at + 1 :]:
        if not is_rate(q) or s.between(rates[-1], q).strip() not in ("、", "和"):
            break
        rates.append(q)
    amounts = s.quantities[max(0, at - len(rates)) : at]
    if any(is_amount(q) for q in s.quantities[: max(0, at - len(rates))]):
        return None  # more amounts than rates: which of them are meant is not said
    lead = s.between(amounts[-1], first).strip() if amounts else ""
    if part not in amounts or len(amounts) != len(rates) or not all(map(is_amount, amounts)) or not _OF_PROMISE.search(lead):
        return None
    return rates[amounts.index(part)]


def _is_alone(material: Material, pairing: Pairing, s: Sentence, part: Quantity) -> bool:
    """One promise and one answer of this unit in the row, surely a pair, and no figure before it that could be the base."""
    row = next((row for row in material.layout.rows if row.id == pairing.target.row), None)
    if row is None:
        return False
    promises = [t for t in material.targets_of(row) if t.unit == pairing.target.unit]
    answers = [r for r in material.results_of(row) if r.unit == part.unit]
    several_years = re.search(r"累计|年任务|到20\d\d年|20\d\d-20\d\d年", pairing.target.words + s.lead(part))
    return len(promises) == len(answers) == 1 and pairing.likeness >= _SURE and not several_years
