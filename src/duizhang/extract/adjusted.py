"""A promise that was adjusted (`改造18个,年中调整为15个`): the figure that counts is the later one."""

import re
from collections.abc import Sequence
from dataclasses import replace

from duizhang.model.document import Document
from duizhang.model.result import Result
from duizhang.model.target import Target
from duizhang.text.view import view as plain

_ADJUSTED = re.compile(r"调[整增减](?:后)?(?:目标)?(?:为|至|到|:)?(?:[\u4e00-\u9fff]{0,4}(?:为|至|到))?\s*$")


def adjusted(document: Document, found: Sequence[Target]) -> list[Target]:
    """The targets of one row; one said to be adjusted takes the place, and the name, of the one before it in the same unit."""
    out: list[Target] = []
    for target in found:
        before = plain(document.block(target.figure.block).text)[: target.figure.start]
        last = out[-1] if out else None
        if last and _ADJUSTED.search(before) and last.unit == target.unit and last.kind == target.kind:
            out[-1] = replace(target, indicator=last.indicator, words=last.words + target.words)
        else:
            out.append(target)
    return out


def adjusted_results(view: str, told: Sequence[Result]) -> tuple[Result, ...]:
    """The figures of one sentence of a report; an adjusted plan (`计划1100户,调整为960户`) takes the place of the first."""
    out: list[Result] = []
    for result in told:
        last = out[-1] if out else None
        if last and last.planned and last.unit == result.unit and _ADJUSTED.search(view, 0, result.figure.start):
            out[-1] = replace(result, indicator=last.indicator, planned=True)
        else:
            out.append(result)
    return tuple(out)
