"""Grids know what covers a place, and can be turned."""

from duizhang.lexicon.shape import Lexicon
from duizhang.model.span import Span
from duizhang.read import read
from duizhang.split.grid import Grid, GridCell, grids
from made_grid import drawn


def test_a_merged_cell_covers_all_its_places() -> None:
    grid = Grid((GridCell(1, 1, (Span(1, 0, 1),), "甲", rows=2), GridCell(1, 2, (Span(2, 0, 1),), "乙")))
    assert grid.at(2, 1) == grid.at(1, 1)
    assert grid.at(2, 2) is None


def test_a_turned_grid_reads_down_what_ran_across() -> None:
    grid = drawn("指标 | 泵站 | 公园", "目标 | 3 | 5").turned()
    assert [[c and c.text for c in grid.line(r)] for r in (1, 2, 3)] == [["指标", "目标"], ["泵站", "3"], ["公园", "5"]]


def test_text_without_cells_has_no_grid(lexicon: Lexicon) -> None:
    assert grids(read("一段话,没有表格。".encode(), "a.txt")) == []
