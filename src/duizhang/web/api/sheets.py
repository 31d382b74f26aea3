"""A sheet of rows taken in through the page's own import."""

from collections.abc import Callable
from typing import Any

from duizhang.web.api.shapes import Given
from duizhang.web.generic.importing import ImportScreen, take_sheet
from duizhang.web.ledger.refusal import Refused


class SheetTaken(Given):
    """How many rows came in."""

    rows: int


def taken_sheet(screen: ImportScreen) -> Callable[..., dict[str, int]]:
    """An action on `upload`.

    Errors: Refused where any row is wrong, naming every such row; nothing is taken then.
    """

    def take(*, upload: Any, by: Any) -> dict[str, int]:
        count, errors = take_sheet(upload, screen, by)
        if errors:
            raise Refused("；".join(f"第 {e.row} 行：{e.message}" for e in errors[:50]))
        return {"rows": count}

    return take
