"""A rate whose base stands in an earlier sentence of the row: `计划改造64栋。…已完工48栋,完工率75%`."""

import re
from collections.abc import Iterator

from duizhang.check.material import Material, Sentence, is_amount, is_rate
from duizhang.check.rate import rate_check
from duizhang.model.check import Check
from duizhang.model.quantity import Quantity

_RATE = re.compile(r"(?:率|比例|占比|占|完成[^,;。]{0,8}(?:计划|任务|目标)的?|(?:占|为)[^,;。]{0,6}(?:计划|任务|目标|总数)的?)(?:达到|达|为|是)?$")
_BASE = re.compile(r"计划|任务|目标|共有?|总计?|现有|列入|排定|安排|涉及")
# So many bases back a reader still looks.
_FAR = 12


def row_rates(material: Material) -> Iterator[Check]:
    """Only said where it agrees: that a base far away disagrees may just mean that it is not the base."""
    for row in material.layout.rows:
        earlier: list[tuple[Sentence, Quantity]] = []
        for s in (s for block in (*row.target_blocks, *row.report_blocks) for s in material.sentences_of(block)):
            yield from _checks(material, s, earlier)
            counts = [q for q in s.quantities if is_amount(q)]
            earlier += [(s, q) for q in counts if not earlier or _BASE.search(s.lead(q))]
            earlier = [*earlier[:1], *earlier[1:][-_FAR:]]


def _checks(material: Material, s: Sentence, earlier: list[tuple[Sentence, Quantity]]) -> Iterator[Check]:
    for part, rate in zip(s.quantities, s.quantities[1:], strict=False):
        if not (is_amount(part) and is_rate(rate) and _RATE.search(s.between(part, rate).rstrip())):
            continue
        made = (_check(material, s, part, rate, where, base) for where, base in earlier if material.lexicon.same_unit(base.unit, part.unit))
        yield from [c for c in made if c][:1]


def _check(material: Material, s: Sentence, part: Quantity, rate: Quantity, where: Sentence, base: Quantity) -> Check | None:
    """A round percentage may agree by chance: it has to be exact, and not 100 of any two equal figures."""
    found = rate_check(
        s, rate, part, base, "row_rate", material.span(part, rate), accuse=False, whole_view=where.view, where="（前文）"
    )
    return found if found and (rate.places or (found.rounding == "exact" and rate.value != 100)) else None
