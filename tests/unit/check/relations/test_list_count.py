"""A count and the list that follows it."""

import pytest

from says import recomputed


@pytest.mark.parametrize(
    ("promise", "report", "said"),
    [
        ("做好各项工作", "确定3个项目:甲桥、乙路、丙河。", "甲桥、乙路、丙河: exact"),
        ("做好各项工作", "建成4个中心(东湖、西岭、南塘和北桥)。", "东湖、西岭、南塘和北桥: exact"),
    ],
)
def test_it_holds(promise: str, report: str, said: str) -> None:
    assert "; ".join(recomputed("list_count", promise, report)) == said


@pytest.mark.parametrize(
    ("promise", "report", "said"),
    [
        ("做好各项工作", "确定3个项目:甲桥、乙路、丙河、丁湖。", "甲桥、乙路、丙河、丁湖: none"),
        ("做好各项工作", "建成4个中心:东湖、西岭、南塘。", "东湖、西岭、南塘: none"),
    ],
)
def test_it_fails(promise: str, report: str, said: str) -> None:
    assert "; ".join(recomputed("list_count", promise, report)) == said


@pytest.mark.parametrize(
    ("promise", "report"),
    [
        ("做好各项工作", "确定3个项目:甲桥、乙路等。"),
        ("做好各项工作", "建成4个中心(东湖镇、西岭镇、南塘镇)。"),
        ("做好各项工作", "在3个镇建成4个中心:东湖、西岭、南塘。"),
        ("做好各项工作", "推进3项改革:开展调研、已建立台账、完成验收2次、将继续推进。"),
        ("做好各项工作", "确定3个项目,甲桥、乙路已开工。"),
        ("做好各项工作", "建成4个中心(东湖12人、西岭8人)。"),
    ],
)
def test_it_says_nothing(promise: str, report: str) -> None:
    assert recomputed("list_count", promise, report) == []
