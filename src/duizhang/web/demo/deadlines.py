"""Which of the demo's promises are due before the end of the year, so that in autumn some have been kept and some have not."""

import re

EARLY = {3: 6, 9: 9}  # of twelve tasks in a row: the third by the end of June, the ninth by the end of September


def due_month(number: int, promise: str) -> int:
    """The month by whose end task `number` is due; rates are the whole year's."""
    return 12 if re.search("增长|达到|控制在", promise) else EARLY.get(number % 12, 12)


def dated(number: int, promise: str) -> str:
    """The promise with its month in front: `9月底前新建泵站3座`."""
    month = due_month(number, promise)
    return promise if month == 12 else f"{month}月底前{promise}"


def undated(promise: str) -> str:
    """Without it, as a report speaks of the thing.

    >>> undated("9月底前新建泵站3座"), undated("新建泵站3座")
    ('新建泵站3座', '新建泵站3座')
    """
    return re.sub(r"^\d+月底前", "", promise)
