"""Two columns of promises and what was done, under headings of no known word."""

from duizhang.lexicon.load import load_lexicon
from duizhang.model.span import Span
from duizhang.split.grid import Grid, GridCell
from duizhang.split.twins import twin_columns

_LEXICON = load_lexicon()


def _parts(*lines: tuple[str, str]) -> list[str | None] | None:
    cells = [GridCell(r, c, (Span(r, 0, 1),), text) for r, line in enumerate(lines, 1) for c, text in enumerate(line, 1)]
    columns = twin_columns(Grid(tuple(cells)), _LEXICON)
    return [c.part for c in columns] if columns else None


def test_cells_alike_but_for_their_figures_are_promise_and_report() -> None:
    lines = (("新建泵站3座", "新建泵站4座"), ("改造水闸2座", "改造水闸2座"), ("清淤河道5公里", "清淤河道4公里"))
    assert _parts(("我们说", "我们做到"), *lines) == ["target", "report"]


def test_other_pairs_of_cells_are_left_alone() -> None:
    assert _parts(("甲", "乙"), ("新建泵站3座", "改造水闸5座"), ("种树2亩", "修路4公里"), ("办班5期", "清淤4公里")) is None
    assert _parts(("地区", "人口"), ("东乡", "3万人"), ("西乡", "2万人"), ("南乡", "4万人")) is None
