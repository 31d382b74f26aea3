"""What the writers write comes back cell for cell."""

import pytest

from duizhang.read import read
from writers import HEADINGS, WRITERS, RowTexts, tables_of

ROWS = [
    RowTexts(target=("新建口袋公园25个、城市绿道40公里,人均公园绿地面积达到14.2平方米。",), report=("1.新建口袋公园27个,其中:东湖区12个、北坞区9个、石桥县6个。", "2.建成城市绿道31公里。"), units=("△市住建局,东湖区政府",)),
    RowTexts(target=("改造老旧小区60个,惠及居民1.5万户。", "加装电梯120台以上。"), report=("老旧小区改造任务全部完成。加装电梯138台,完成率115%。",)),
    *[RowTexts(target=(f"建成第{n}批数字应用场景{n + 3}个。",), report=(f"第{n}批应用场景建成{n + 4}个,用户{n + 1}00人。",), units=("市数据局",)) for n in range(40)],
]


@pytest.mark.parametrize("kind", WRITERS)
def test_every_cell_comes_back(kind: str) -> None:
    document = read(WRITERS[kind](ROWS, "2023年某市重点工作完成情况表", "2024-01-16"), f"表.{kind}")
    cells = tables_of(document)[1]
    first = next(row for (row, _), text in cells.items() if text == HEADINGS[0])
    for n, row in enumerate(ROWS, 1):
        expected = (str(n), *("\n".join(c) for c in row.cells))
        assert tuple(cells.get((first + n, column), "") for column in (1, 2, 3, 4)) == expected
    assert document.blocks[0].text == "2023年某市重点工作完成情况表"
