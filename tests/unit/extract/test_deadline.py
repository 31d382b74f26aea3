"""For which time a figure is promised."""

from datetime import date

import pytest

from duizhang.extract import read_text
from duizhang.extract.deadline import row_deadline
from duizhang.extract.target import targets
from duizhang.lexicon.shape import Lexicon
from duizhang.text.view import view

END = date(2023, 12, 31)


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("新建公园8个", [(None, END)]),
        ("6月底前新建公园8个", [(None, date(2023, 6, 30))]),
        ("8月15日前新建公园8个", [(None, date(2023, 8, 15))]),
        ("三季度末前新建公园8个", [(None, date(2023, 9, 30))]),
        ("新建公园8个,其中3个于6月底前投用", [(None, END), (None, date(2023, 6, 30))]),
        ("新建公园8个、广场2个,9月底前全部建成", [(None, date(2023, 9, 30))] * 2),
        ("到2025年,覆盖率达到80%;今年新建公园8个", [(date(2023, 1, 1), date(2025, 12, 31)), (None, END)]),
        ("2022-2024年新建公园30个,其中2023年8个", [(date(2022, 1, 1), date(2024, 12, 31)), (None, END)]),
        ("力争两年内新建公园8个", [(date(2023, 1, 1), date(2024, 12, 31))]),
        ("新建公园8个,9月底前新建广场2个", [(None, END), (None, date(2023, 9, 30))]),
        ("增长6%,比2020年提高1个百分点", [(None, END)] * 2),
    ],
)
def test_a_promise_has_its_own_time(text: str, want: list[tuple[date | None, date]], lexicon: Lexicon) -> None:
    found = targets(view(text), 1, "r1", read_text(text, lexicon), lexicon, 2023)
    assert [(t.since, t.deadline) for t in found] == want


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("时间节点:2023年6月", date(2023, 6, 30)),
        ("完成时限:6月底前。", date(2023, 6, 30)),
        ("2023-04-15", date(2023, 4, 15)),
        ("3-9月", date(2023, 9, 30)),
        ("2023年3月至2024年9月", date(2024, 9, 30)),
        ("第三季度", date(2023, 9, 30)),
        ("年底前完成", END),
        ("长期坚持", None),
        ("92%", None),
        ("3月底前完成50%", None),
        ("13月", None),
    ],
)
def test_the_day_of_a_row(text: str, want: date | None) -> None:
    assert row_deadline(text, 2023) == want
