"""A total given by its parts: `新改建公厕10座` answered by `新建6座,改建4座`, `充电桩` by `公共充电桩、小区充电桩`."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from duizhang.lexicon.shape import Lexicon
from duizhang.model.result import Result
from duizhang.model.target import Target
from duizhang.pair.comparable import objection
from duizhang.pair.likeness import likeness, together, words

_AND = re.compile(r"[、和及与]|以及")
_BUILDING = re.compile(r"新(?:建)?[、和(（及]*改(?:建)?[、和及)）]*(?:扩)?(?:建|造)?")
_DEEDS = ("新建", "改建", "扩建", "改造", "新增", "提升")
_OF_WHICH = re.compile(r"其中|包括|含")
_ALIKE, _COVERED = 0.55, 0.8
_MOST = 6


def total(target: Target, results: Sequence[Result], lexicon: Lexicon) -> Result | None:
    """The sum of the figures that together answer `target`, anchored from the first to the last of them.

    None where no shape of parts fits; a figure that is a total itself makes this needless and should be tried first.
    """
    if target.kind != "level" or target.implied or target.threshold or any(together(r) for r in results):
        return None
    if not (_AND.search(target.indicator) or names_two_deeds(target) or any(_is_kind_of(r, target.indicator) for r in results)):
        return None
    fit = [r for r in results if r.parts == () and _can_be_part(target, r, lexicon)]
    for rule in (_by_item, _by_deed, _by_kind):
        parts = rule(target, fit, lexicon)
        if len(parts) >= 2:
            return _sum(parts, target)
    return None


def names_two_deeds(target: Target) -> bool:
    """`新改建`, `新建和改建`: one number for both."""
    return bool(_BUILDING.search(target.words))


def _can_be_part(target: Target, result: Result, lexicon: Lexicon) -> bool:
    plain = not (result.planned or result.restated or result.progress or result.threshold or result.upper)
    return plain and lexicon.same_unit(target.unit, result.unit) and objection(target, result, lexicon) is None


def _by_item(target: Target, results: list[Result], lexicon: Lexicon) -> list[Result]:
    """The promise lists what it counts (`孵化器、众创空间20家`): the first figure of each item."""
    items = [item for item in _AND.split(target.indicator) if item]
    if len(items) < 2:
        return []
    found = [next((r for r in results if _names(item, r, lexicon)), None) for item in items]
    parts = [r for r in found if r is not None]
    return parts if len(parts) == len(items) and len({r.figure for r in parts}) == len(parts) and _near(parts) else []


def _names(item: str, result: Result, lexicon: Lexicon) -> bool:
    want, said = words(item, lexicon), words(result.indicator, lexicon)
    return bool(want.pairs) and len(want.pairs & said.pairs) / len(want.pairs) >= _COVERED


def _by_deed(target: Target, results: list[Result], lexicon: Lexicon) -> list[Result]:
    """The promise names two deeds in one (`新改建`): one figure for each."""
    if not names_two_deeds(target):
        return []
    parts: list[Result] = []
    done: set[str] = set()
    for result in results:
        deed = next((d for d in _DEEDS if d in result.words), None)
        if deed and deed not in done and likeness(target, result, lexicon) >= _ALIKE:
            parts.append(result)
            done.add(deed)
    return parts if _near(parts) else []


def _by_kind(target: Target, results: list[Result], lexicon: Lexicon) -> list[Result]:
    """Figures side by side for kinds of the thing (`公共充电桩、小区充电桩`), none of them `其中`, none the thing itself."""
    name = target.indicator
    kinds = [r for r in results if _is_kind_of(r, name)]
    levels = any(p.search(r.indicator) for r in kinds for p, _ in lexicon.comparing.levels)
    itself = any(r.indicator == name for r in results)
    if len(name) < 2 or levels or itself or len({r.indicator for r in kinds}) != len(kinds) or not _near(kinds):
        return []
    return [] if any(_OF_WHICH.search(r.words + r.before[-12:]) for r in kinds) else kinds


def _is_kind_of(result: Result, name: str) -> bool:
    return result.indicator.endswith(name) and len(result.indicator) > len(name)


def _near(parts: list[Result]) -> bool:
    """In one block, a sentence or two apart, and not too many."""
    if not 2 <= len(parts) <= _MOST or len({r.figure.block for r in parts}) > 1:
        return False
    ordered = sorted(parts, key=lambda r: r.figure)
    return all(later.figure.start - earlier.figure.end < 60 for earlier, later in pairwise(ordered))


def _sum(parts: list[Result], target: Target) -> Result:
    ordered = tuple(sorted(parts, key=lambda r: r.figure))
    first, last = ordered[0], ordered[-1]
    return replace(
        last,
        span=first.span.until(last.span),
        figure=first.figure.until(last.figure),
        indicator=target.indicator,
        words="".join(r.words for r in ordered),
        value=sum((r.value for r in ordered[1:]), first.value),
        estimate=any(r.estimate for r in ordered),
        parts=ordered,
        rule="sum_of_parts",
    )
