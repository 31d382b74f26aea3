"""What is left over: `588件,已销号559件,未销号29件`; `61个预案,已印发58个,其余3个`; `46所竣工41所,5所因征拆结转`."""

import re
from collections.abc import Iterator

from duizhang.check.material import Material, Sentence, is_amount
from duizhang.check.operand import Figure, readable
from duizhang.check.recompute import recomputed
from duizhang.model.check import Check
from duizhang.model.quantity import Quantity

_REST = re.compile(r"(?:剩余|其余|余下|剩下|尚余|尚有|还有|仍有|未[\u4e00-\u9fff]{1,6}?)(?:的)?$")
# `46所竣工41所,5所因征拆结转`: a count that opens its clause and lags; said where it agrees.
_LAGS = re.compile(r"(?:个|项|所|家|座)?(?:因|正|尚|还|仍|待|未|在建|结转|推进)")
_ALL_THE_REST = re.compile(r"(?:剩余|其余|余下|剩下|尚余)(?:的)?$")
_OPEN = re.compile(r"其中|新增|等|另外?|计划|目标")


def remainders(material: Material) -> Iterator[Check]:
    """Whole − what was done = what is left. Fails only where the sentence counts nothing else and says 其余, 剩余."""
    for block in material.views:
        earlier: tuple[Quantity, ...] = ()
        for s in material.sentences_of(block):
            for i, rest in enumerate(s.quantities):
                lead = s.lead(rest).split("、")[-1].strip()
                before = s.quantities[:i] if i else earlier
                if len(before) > 1 and is_amount(rest) and (_REST.search(lead) or (not lead and _LAGS.match(s.tail(rest)))):
                    yield from _checks(material, s, rest, before, lead)
            earlier = s.quantities


def _checks(material: Material, s: Sentence, rest: Quantity, before: tuple[Quantity, ...], lead: str) -> Iterator[Check]:
    counts = [q for q in before if is_amount(q) and material.alike(q, rest)]
    lags = not _REST.search(lead)
    if "其中" in s.view[before[0].figure.end : rest.figure.start] or (lags and len(counts) != 2):
        return
    for start in range(len(counts) - 1):
        whole, done = counts[start], counts[start + 1 :]
        for first in range(len(done)):
            if _left(s, whole, done[first:]).value == rest.value:
                yield _made(material, s, whole, done[first:], rest)
                return
    in_sentence = before[0].figure.start >= s.stretch.start
    if not in_sentence or len(counts) != 2 or {q.unit for q in counts} != {rest.unit} or counts[0].value <= counts[1].value or not _ALL_THE_REST.search(lead):
        return
    if not _OPEN.search(s.view[s.stretch.start : rest.figure.start]):
        yield _made(material, s, counts[0], counts[1:], rest)


def _left(s: Sentence, whole: Quantity, done: list[Quantity]) -> Figure:
    left = s.figure(whole)
    for q in done:
        left -= s.figure(q)
    return left


def _made(material: Material, s: Sentence, whole: Quantity, done: list[Quantity], rest: Quantity) -> Check:
    left = _left(s, whole, done)
    return recomputed(
        relation="remainder", span=material.span(whole, rest), formula=" - ".join(s.written(q) for q in (whole, *done)),
        stated=rest.value, computed=left, unit=rest.unit, rounding=left.meets(s.figure(rest)),
        needs=f"若剩余数无误，总数应为{readable(sum(q.value for q in done) + rest.value)}{whole.unit}",
        innocent="也可能两处所指的不是同一批",
    )
