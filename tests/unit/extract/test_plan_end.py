"""When a plan of several years ends."""

import pytest

from duizhang.extract.plan_end import plan_end


@pytest.mark.parametrize(
    ("title", "year"),
    [
        ("云川区第十四个五年规划纲要实施情况中期评估报告", 2025),
        ("“十三五”规划实施情况", 2020),
        ("青石县高质量发展行动计划（2021—2027年）评估", 2027),
        ("“十四五”规划2023年度任务完成情况", None),
        ("2023年市政府重点工作完成情况", None),
        ("十四个项目推进情况", None),
    ],
)
def test_the_title_says_it(title: str, year: int | None) -> None:
    assert plan_end(title) == year
