"""A total and its parts."""

import pytest

from says import recomputed


@pytest.mark.parametrize(
    ("promise", "report", "said"),
    [
        ("做好各项工作", "127项任务中,绿灯95项,黄灯21项,红灯11项。", "95 + 21 + 11: exact"),
        ("做好各项工作", "新建27个,其中:甲区12个、乙区9个、丙县6个。", "12 + 9 + 6: exact"),
        ("做好各项工作", "剩余10个站点,其中6个已封顶,其余4个正在施工。", "6 + 4: exact"),
        ("做好各项工作", "新建300个,其中:甲区120个(城区50个、乡村70个)、乙区180个。", "120 + 180: exact; 50 + 70: exact"),
        ("做好各项工作", "甲区12个、乙区9个、丙县6个,合计27个。", "12 + 9 + 6: exact"),
        ("做好各项工作", "总投资12.3亿元,其中:甲区4.1亿元、乙区4.1亿元、丙区4.2亿元。", "4.1亿 + 4.1亿 + 4.2亿: half_up"),
        ("做好各项工作", "专项检查10个乡镇,好3个、中4个、差3个。", "3 + 4 + 3: exact"),
        ("做好各项工作", "58项指标中,28项超序时,27项达序时,3项未下达目标。", "28 + 27 + 3: exact"),
    ],
)
def test_it_holds(promise: str, report: str, said: str) -> None:
    assert "; ".join(recomputed("total", promise, report)) == said


@pytest.mark.parametrize(
    ("promise", "report", "said"),
    [
        ("做好各项工作", "新建27个,其中:甲区12个、乙区9个、丙县5个。", "12 + 9 + 5: none"),
        ("做好各项工作", "剩余10个站点,其中6个已封顶,其余3个正在施工。", "6 + 3: none"),
        ("做好各项工作", "甲区12个、乙区9个、丙县6个,合计28个。", "12 + 9 + 6: none"),
    ],
)
def test_it_fails(promise: str, report: str, said: str) -> None:
    assert "; ".join(recomputed("total", promise, report)) == said


@pytest.mark.parametrize(
    ("promise", "report"),
    [
        ("做好各项工作", "共有学校300所,其中:小学120所、初中60所、高中20所。"),
        ("做好各项工作", "新建27个,其中甲区12个、乙区9个。"),
        ("做好各项工作", "新建27个,其中:甲区12个、乙区9个等。"),
        ("做好各项工作", "培训27人,其中:男12人、党员9人,主要来自丙县5人。"),
    ],
)
def test_it_says_nothing(promise: str, report: str) -> None:
    assert recomputed("total", promise, report) == []
