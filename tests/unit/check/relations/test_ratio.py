"""A rate and its two counts in one sentence."""

import pytest

from says import recomputed


@pytest.mark.parametrize(
    ("promise", "report", "said"),
    [
        ("做好各项工作", "共有29个项目,已开工28个,开工率96.5%。", "28 / 29: truncated"),
        ("做好各项工作", "计划实施200项,完成181项,完成率90.5%。", "181 / 200: exact"),
        ("做好各项工作", "注册4120人,活跃2719人,活跃率66%。", "2719 / 4120: half_up"),
        ("做好各项工作", "全县通村公路126.5公里,占目标100公里的126.5%。", "126.5 / 100: exact"),
        ("做好各项工作", "65项任务,26项达序,占40%。", "26 / 65: exact"),
        ("做好各项工作", "计划改造60条,完成45条,占计划的75%。", "45 / 60: exact"),
        ("做好各项工作", "84口山塘完成63口(75%),预计11月完工。", "63 / 84: exact"),
        ("做好各项工作", "新签17项,已落实7项,落实率41%。", "7 / 17: half_up"),
        ("做好各项工作", "全乡目标400户,实际完成1089户,完成率272.3%。", "1089 / 400: half_up"),
        ("做好各项工作", "目标60人,完成577人,完成率961.7%。", "577 / 60: half_up"),
    ],
)
def test_it_holds(promise: str, report: str, said: str) -> None:
    assert "; ".join(recomputed("ratio", promise, report)) == said


@pytest.mark.parametrize(
    ("promise", "report", "said"),
    [
        ("做好各项工作", "年度计划投资16.5亿元,1-11月完成投资15.2亿元,完成年度计划的95.1%。", "15.2亿 / 16.5亿: none"),
        ("做好各项工作", "共17项任务,完成7项,占42%。", "7 / 17: none"),
        ("做好各项工作", "84口山塘完成63口(72%)。", "63 / 84: none"),
        ("做好各项工作", "全县通村公路126.5公里,占目标100公里的128.5%。", "126.5 / 100: none"),
    ],
)
def test_it_fails(promise: str, report: str, said: str) -> None:
    assert "; ".join(recomputed("ratio", promise, report)) == said


@pytest.mark.parametrize(
    ("promise", "report"),
    [
        ("做好各项工作", "运动场20个平均进度9%。"),
        ("做好各项工作", "培训300人,发放补贴500元,满意率98%。"),
        ("做好各项工作", "全年完成投资12亿元,其中一期4亿元,支付率80%。"),
        ("做好各项工作", "审批项目351个,准时率100%。"),
        ("做好各项工作", "全市有学校200所,新建12所,午餐供应率8.5%。"),
        ("做好各项工作", "推进4个小城镇建设,4个小城镇优良率100%。"),
        ("做好各项工作", "登记项目120个,当年新增项目30个,投诉率20%。"),
    ],
)
def test_it_says_nothing(promise: str, report: str) -> None:
    assert recomputed("ratio", promise, report) == []
