"""Another stretch of time than the one promised for."""

from says import audit, verdicts


def test_so_far_is_no_answer_to_five_years() -> None:
    assert verdicts("单位能耗五年累计降低14%", "前两年单位能耗累计降低4.1%。") == ["not_comparable"]
    assert verdicts("单位能耗五年累计降低14%", "五年单位能耗累计降低14.6%。") == ["met"]


def test_a_yearly_average_is_held_against_one() -> None:
    assert verdicts("研发投入年均增长10%以上", "2021—2022年研发投入年均增长12.7%。") == ["met"]
    assert [v.name for v in audit("研发投入增长10%以上", "2021—2022年研发投入年均增长12.7%。")] == ["not_comparable"]
