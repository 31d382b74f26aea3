"""Separators, quotes and encodings of csv."""

import pytest

from duizhang.read import Unreadable, read

ROWS = [["序号", "任务", "进展"], ["1", "建成公园8个,改造道路3条", "已建成9个"], ["2", "增长7%", ""]]


@pytest.mark.parametrize("mark", [",", "\t", ";"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030"])
def test_any_separator_in_any_encoding(mark: str, encoding: str) -> None:
    text = "\r\n".join(mark.join(f'"{c}"' if "," in c else c for c in row) for row in ROWS)
    found = [(b.cell.row, b.cell.column, b.text) for b in read(text.encode(encoding), "a.csv").blocks if b.cell]
    assert found == [(r, c, text) for r, row in enumerate(ROWS, 1) for c, text in enumerate(row, 1) if text]


def test_lines_of_a_quoted_cell_are_blocks_of_one_cell() -> None:
    document = read('任务,进展\n公园,"1.建成。\n2.开放。"\n'.encode(), "a.csv")
    assert [b.text for b in document.blocks][-2:] == ["1.建成。", "2.开放。"]
    assert document.blocks[-1].cell == document.blocks[-2].cell


@pytest.mark.parametrize("text", ["甲,乙\n" * 60_000, "任务," * 20_000])
def test_too_large_a_table_is_refused(text: str) -> None:
    with pytest.raises(Unreadable, match="超过"):
        read(text.encode(), "大.csv")
