"""A promise that no report answers."""

from says import says

_ANSWERED = ("新建公园8个", "新建公园8个。", "新建泵站3座", "新建泵站3座。")


def test_it_finds_the_promise_left_unanswered() -> None:
    assert says("missing_report", *_ANSWERED, "改造管网12公里") == ["改造管网12公里"]


def test_it_says_nothing_where_every_promise_is_answered() -> None:
    assert says("missing_report", *_ANSWERED) == []


def test_it_says_nothing_of_a_plan_that_answers_hardly_any() -> None:
    assert says("missing_report", "新建公园8个", "新建公园8个。", "改造管网12公里", "", "新建泵站3座", "") == []


def test_it_says_nothing_of_a_promise_that_the_document_names_as_behind() -> None:
    assert says("missing_report", *_ANSWERED, "进度滞后的有:改造管网12公里、新建泵房3家。") == []
    assert says("missing_report", *_ANSWERED, "防止进度滞后,改造管网12公里。") == ["改造管网12公里"]
