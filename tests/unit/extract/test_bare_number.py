"""Numbers without a unit behind 指数, 系数, 比; every other bare number is left alone."""

import pytest

from duizhang.extract import read_text
from duizhang.lexicon.shape import Lexicon


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("拥堵指数控制在1.6以内", [("1.6", "<=")]),
        ("灌溉水有效利用系数提高到0.58", [("0.58", "=")]),
        ("城乡居民收入比降到2.2以内", [("2.2", "<=")]),
        ("事故死亡率0.0089。", [("0.0089", "=")]),
        ("平均受教育年限达到11.8年", [("11.8", "=")]),
        ("使用年限达到11.8年", []),
        ("利用系数提高到0.582\t节水办", [("0.582", "=")]),
        ("库容系数\t3\t个体", []),
        ("加工业与农业产值之比为2.48:1", []),
        ("消费价格指数上涨1.9%", [("1.9", "=")]),
        ("发布指数2.0版", []),
        ("指数平台3.5亿元", [("350000000", "=")]),
        ("完成1.6以内", []),
        ("接待游客人次突破3600万,", [("36000000", ">")]),
        ("接待人次3600万元", [("36000000", "=")]),
        ("火灾万人发生率控制在2.5以下", [("2.5", "<=")]),
        ("事故死亡率。目标0.062以下,实际0.058。", [("0.062", "<="), ("0.058", "=")]),
        ("年度任务:利用系数提高到0.565;完成情况:0.568。", [("0.565", "="), ("0.568", "=")]),
        ("恩格尔系数。目标30.5以下,全省31.2,实际29.8。", []),
        ("会议目标2.0版,实际3.1版", []),
    ],
)
def test_a_number_that_needs_no_unit(text: str, want: list[tuple[str, str]], lexicon: Lexicon) -> None:
    assert [(f"{q.value.normalize():f}", q.comparator) for q in read_text(text, lexicon).quantities] == want
