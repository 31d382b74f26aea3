"""What a column is there for, by the words of its heading."""

import pytest

from duizhang.lexicon.shape import Lexicon
from duizhang.split.heading import part_of, subject_of


@pytest.mark.parametrize(("heading", "part"), [
    ("目标任务完成情况", "report"), ("是否完成年度目标", "published"), ("占年度目标(%)", "rate"), ("1-8月", "report"),
    ("碳排放强度下降目标(%)", "target"), ("计量单位", "measure"), ("6月底计划进度", "deadline"), ("县(市、区)", "item"),
    ("与目标相比", "note"), ("较年度计划差额", "note"), ("超任务数", "note"), ("比上年增长", "growth"),
    ("应参保人数", "target"), ("已参保人数", "report"), ("年初预算", "target"),
])
def test_a_heading_names_its_part(heading: str, part: str, lexicon: Lexicon) -> None:
    assert part_of(heading, lexicon) == part


@pytest.mark.parametrize("words", ["兰溪镇", "2300", "", "应急避难场所数", "2023年度全区重点工程项目主要目标完成情况", "新建泵站3座。完成情况良好"])
def test_other_words_name_none(words: str, lexicon: Lexicon) -> None:
    assert part_of(words, lexicon) is None


def test_what_a_heading_speaks_of(lexicon: Lexicon) -> None:
    assert subject_of("碳排放增量控制目标(万吨)", lexicon) == "碳排放增量控制"
    assert subject_of("年度目标", lexicon) == ""
