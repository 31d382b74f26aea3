"""Words that say a thing is complete, without its figure."""

from says import verdicts


def test_the_only_promise_of_a_row_is_done_where_the_report_says_so_without_a_name() -> None:
    assert verdicts("整治山塘700口。", "上半年全部完工，提前完成总目标。") == ["stated_done"]


def test_words_of_completion_about_another_thing_or_of_two_promises_say_nothing() -> None:
    assert verdicts("整治山塘700口。", "泵站设备采购全部完成。") == ["not_reported"]
    assert verdicts("整治山塘700口，新建泵站20座。", "上半年全部完工。") == ["not_reported", "not_reported"]
    assert verdicts("整治山塘700口。", "基本完工，正在验收。") == ["not_reported"]
