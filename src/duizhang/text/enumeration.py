"""The numbers of a list inside a paragraph: `1.新建8所。2.64个项目开工。3.…`, where `2.64` is item 2 and a count of 64."""

import re

from duizhang.text.clause import Stretch

_OPENING = re.compile(r"(?:^|(?<=[。;:!?]))\s*(\d{1,2})\.")


def item_numbers(view: str) -> list[Stretch]:
    """Where `n.` numbers an item: at the start of a sentence, counting up from 1.

    A number right before another digit may be a decimal: it counts only where the next item follows, or two came before.
    """
    openings = list(_OPENING.finditer(view))
    numbers = [int(m[1]) for m in openings]
    found: list[Stretch] = []
    for opening, n in zip(openings, numbers, strict=True):
        decimal = view[opening.end() : opening.end() + 1].isdigit()
        if n == len(found) + 1 and (not decimal or n > 2 or (n + 1) in numbers):
            found.append(Stretch(opening.start(1), opening.end()))
    return found if len(found) > 1 else []
