"""Tables lie on the report page as they lay in their source."""

from duizhang.model.document import Block, Cell, Place
from duizhang.report.flow import flow


def block(number: int, text: str, *cell: int) -> Block:
    return Block(number, text, Place(), Cell(*cell) if cell else None)


def test_neighbouring_cells_make_a_table_and_paragraphs_stay() -> None:
    blocks = [block(1, "通报"), block(2, "项目", 1, 1, 1, 2), block(3, "甲", 1, 1, 2), block(4, "乙", 1, 2, 2), block(5, "注")]
    head, table, note = flow(blocks)
    assert (head.paragraph, note.paragraph) == (blocks[0], blocks[4])
    assert [[(c.blocks[0].text, c.rows) for c in line] for line in table.lines] == [[("项目", 2), ("甲", 1)], [("乙", 1)]]


def test_a_place_without_a_cell_is_drawn_empty_and_two_paragraphs_share_a_cell() -> None:
    (table,) = flow([block(1, "一", 1, 1, 2), block(2, "二", 1, 1, 2), block(3, "三", 1, 2, 1)])
    assert [[len(c.blocks) for c in line] for line in table.lines] == [[0, 2], [1, 0]]
