"""Columns: as wide as asked, but never so narrow that a short word breaks."""

import pytest

from completion import cell, completion_table
from duizhang.web.papers.columns import centred, shares
from duizhang.web.papers.paper import Column, Table


def table(*widths: int, text: str = "一") -> Table:
    return Table(columns=tuple(Column(heading="亮灯", width=w) for w in widths), rows=(tuple(cell(text) for _ in widths),))


def test_columns_are_as_wide_as_asked() -> None:
    assert shares(table(1, 2, 1), across=False) == (0.25, 0.5, 0.25)


def test_a_column_of_short_words_keeps_them_whole_and_the_others_give() -> None:
    narrow, wide, other = shares(table(1, 20, 10), across=False)
    assert narrow * 156 > 2 * 10.5 * 25.4 / 72 + 2 * 1.2
    assert narrow + wide + other == pytest.approx(1)
    assert wide == pytest.approx(2 * other)


@pytest.mark.parametrize("columns", [1, 40])
def test_where_there_is_no_room_they_stay_as_asked(columns: int) -> None:
    assert shares(table(*[1] * columns), across=False) == tuple([1 / columns] * columns)


def test_a_column_with_one_long_cell_begins_at_the_left() -> None:
    assert centred(completion_table()) == (True, False, False, True, True, True)


def test_many_columns_keep_what_they_can() -> None:
    columns = (Column(heading="序号"), *(Column(heading="牵头单位", width=2) for _ in range(8)), Column(heading="完成情况和说明", width=9), Column(heading="亮灯"))
    found = shares(Table(columns=columns, rows=()), across=False)
    assert sum(found) == pytest.approx(1)
    assert min(found) * 156 > 2 * 10.5 * 25.4 / 72 + 2 * 1.2
