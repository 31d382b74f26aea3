"""Within a row: bare figures in order, what is left over, stages, and words that call it done."""

import pytest

from says import audit


def answers(promise: str, report: str) -> list[str | None]:
    return [v.result and f"{v.result.value.normalize():f}{v.result.unit}" for v in audit(promise, report)]


@pytest.mark.parametrize(
    ("promise", "report", "want"),
    [
        ("新建泵站3座、水闸5座", "已完成3座、4座。", ["3座", "4座"]),
        ("新建泵站3座、水闸5公里", "已完成3座。", ["3座", None]),
        ("新建泵站3座", "已完成投资3亿元。", [None]),
        ("建成书屋40家,其中流动书屋不少于12家", "建成43家,其中流动书屋9家。", ["43家", "9家"]),
        ("新建泵站40座、水闸12座", "水闸9座,建成43座。", [None, "9座"]),
        ("改造菜市场24家", "已开工20家,完工11家。", ["11家"]),
        ("改造菜市场24家", "已开工20家。", [None]),
        ("建设绿道50公里", "已建成20公里,在建18公里,其余正办理用地手续。", ["20公里"]),
        ("出口总额220亿元", "预计可完成225亿元。", ["22500000000元"]),
        ("新建便民菜市场10家", "菜市场开业11家。", ["11家"]),
        ("新建便民菜市场10家", "向11家市管企业选派了专员。", [None]),
        ("完成适老化改造500户,6月底前完成200户", "上半年完成适老化改造218户,截至9月底累计完成376户。", ["376户", "218户"]),
        ("新建书屋3家(7月底前建成2家)", "书屋建成1家。", ["1家", "1家"]),
        ("存款余额增长8%", "贷款余额增长9%。", [None]),
        ("出口增长8%", "进出口增长9%,出口增长7%。", ["7%"]),
        ("出口增长8%", "进口增长9%。", [None]),
        ("亩均税收增长8%", "亩均税收增长7%,全省平均9%。", ["7%"]),
    ],
)
def test_what_answers_what(promise: str, report: str, want: list[str | None]) -> None:
    assert answers(promise, report) == want


@pytest.mark.parametrize(
    ("promise", "report", "verdict"),
    [
        ("清收债权2亿元", "债权清收任务已全部完成。", "stated_done"),
        ("淘汰国三及以下排放标准货车150辆", "国三及以下货车淘汰任务超额完成。", "stated_done"),
        ("淘汰国三及以下排放标准货车150辆", "国四货车淘汰任务超额完成。", "not_reported"),
        ("清收债权2亿元", "印发《债权清收全部完成方案》。", "not_reported"),
        ("清收债权2亿元", "债权清收任务基本完成。", "not_reported"),
        ("清收债权2亿元", "其他任务已全部完成。", "not_reported"),
        ("法律顾问覆盖率100%", "126个村实现法律顾问全覆盖。", "stated_done"),
        ("法律顾问覆盖率90%", "126个村实现法律顾问服务。", "not_reported"),
    ],
)
def test_words_that_call_it_done(promise: str, report: str, verdict: str) -> None:
    assert [v.name for v in audit(promise, report)] == [verdict]
