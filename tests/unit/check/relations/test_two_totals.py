"""One thing given two totals in one document."""

import pytest

from says import recomputed


def test_the_later_total_is_accused() -> None:
    said = recomputed("two_totals", "促进就业", "全市城镇新增就业32100人。", "保障民生", "全市城镇新增就业35100人,开展培训。")
    assert said == ["32100（第6段）: none"]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("全市城镇新增就业32100人。", "全市城镇新增就业32100人。"),
        ("全市城镇新增就业3.21万人。", "全市城镇新增就业32100人。"),
        ("上半年,全市城镇新增就业15100人。", "1-12月,全市城镇新增就业35100人。"),
        ("甲区城镇新增就业12100人。", "乙区城镇新增就业15100人。"),
        ("新增就业32100人。", "新增就业35100人。"),
        ("3月,全市城镇新增就业32100人。", "5月,全市城镇新增就业35100人。"),
        ("首场招聘会后,全市城镇新增就业32100人。", "全市城镇新增就业35100人。"),
        ("全市城镇新增就业32100人。", "预计全市城镇新增就业35100人。"),
        ("全市城镇新增就业32100人。", "全市农村新增就业35100人。"),
    ],
)
def test_it_says_nothing(first: str, second: str) -> None:
    assert not [s for s in recomputed("two_totals", "促进就业", first, "保障民生", second) if s.endswith("none")]
