"""What stands between a promise and a figure of the same thing, and what does not."""

import pytest

from duizhang.lexicon.shape import Lexicon
from duizhang.model.target import Target
from duizhang.pair.comparable import is_share_of, objection, same_measure
from duizhang.pair.scope import distance_to_elsewhere
from made import result, target


def growth(indicator: str, **more: str) -> Target:
    return target(indicator, 8, "%", kind="growth", **more)


@pytest.mark.parametrize(
    ("asked", "said", "words"),
    [
        ("规上工业增加值", "工业增加值", "规模以上"),
        ("工业增加值", "规上工业增加值", "规模以上"),
        ("市本级税收", "全市税收", "市级"),
        ("城镇居民收入", "农村居民收入", "农村"),
        ("产值", "甲区产值", "甲区"),
        ("工业投资", "制造业工业投资", "制造业"),
    ],
)
def test_another_scope(asked: str, said: str, words: str, lexicon: Lexicon) -> None:
    reason = objection(growth(asked), result(said, 9, "%", kind="growth"), lexicon)
    assert reason is not None and words in reason


@pytest.mark.parametrize(
    ("asked", "said"),
    [("规上工业增加值", "规模以上工业增加值"), ("税收", "全市税收"), ("全市税收", "税收"), ("城镇居民收入", "城镇常住居民收入")],
)
def test_it_stays_silent_on_one_scope_in_other_words(asked: str, said: str, lexicon: Lexicon) -> None:
    assert objection(growth(asked), result(said, 9, "%", kind="growth"), lexicon) is None


def test_a_level_word_of_counted_things_only_excludes_another_level(lexicon: Lexicon) -> None:
    assert objection(target("省级示范村", 8), result("市级示范村", 9), lexicon) is not None
    assert objection(target("示范村", 8), result("市级示范村", 9), lexicon) is None


@pytest.mark.parametrize(
    ("asked", "said", "compares"),
    [
        ("建成公园8个", "公园9个已开工", False),
        ("建成公园8个", "开工改造公园9个", False),
        ("建成公园8个", "公园9个完工", True),
        ("开工公园8个", "公园9个开工", True),
        ("创建示范村8个", "上报示范村9个", False),
        ("申报示范村8个", "获评示范村9个", False),
        ("申报示范村8个", "申报示范村9个", True),
        ("引进公司8个", "正在洽谈公司9个", False),
    ],
)
def test_stages(asked: str, said: str, compares: bool, lexicon: Lexicon) -> None:
    assert (objection(target("公园", 8, words=asked), result("公园", 9, words=said), lexicon) is None) == compares


@pytest.mark.parametrize(
    ("asked", "said", "compares"),
    [
        ("新建公园8个", "近三年新建公园9个", False),
        ("新建公园8个", "“十四五”以来新建公园9个", False),
        ("近三年新建公园8个", "近三年新建公园9个", True),
        ("新增车位8个", "累计建成车位9个", False),
        ("新增车位8个", "累计新增车位9个", True),
        ("参保净增8个", "参保达到9个", False),
        ("参保总数达到10个", "新增参保9个", False),
        ("参保总数达到8个", "新增参保9个", True),
    ],
)
def test_years_and_totals(asked: str, said: str, compares: bool, lexicon: Lexicon) -> None:
    value = 10 if "10" in asked else 8
    assert (objection(target("公园", value, words=asked), result("公园", 9, words=said), lexicon) is None) == compares


def test_per_thousand_and_in_all(lexicon: Lexicon) -> None:
    asked = target("抽检", 5, "批次", words="抽检每千人5批次")
    assert objection(asked, result("抽检", 20846, "批次"), lexicon) is not None
    assert objection(asked, result("抽检", 5.1, "批次/千人"), lexicon) is None


def test_units_that_measure_the_same(lexicon: Lexicon) -> None:
    assert same_measure("人", "人次", lexicon) and same_measure("名", "人", lexicon) and same_measure("个", "家", lexicon)
    assert not same_measure("公里", "个", lexicon) and not same_measure("元", "人", lexicon)


def test_a_rate_of_completion_is_a_share_of_the_promise_unless_that_was_promised(lexicon: Lexicon) -> None:
    rate = result("进度", 36, "%", kind="share", progress=True)
    assert is_share_of(target("公园", 8), rate, lexicon)
    assert not is_share_of(target("形象进度", 65, "%", kind="share", words="完成形象进度65%"), rate, lexicon)
    assert not is_share_of(target("公园", 8), result("公园", 9), lexicon)


def test_a_distance_to_others_is_no_answer(lexicon: Lexicon) -> None:
    assert distance_to_elsewhere(result("", 2, "个百分点", words="高于全省平均2个百分点"), lexicon)
    assert not distance_to_elsewhere(result("", 9, "%", words="全省最快,增长9%"), lexicon)


def test_by_the_day_and_in_all(lexicon: Lexicon) -> None:
    asked = target("处理快件", 4, "件", words="日均处理快件4件")
    assert objection(asked, result("处理快件", 1000, "件", words="共处理快件1000件"), lexicon) is not None
    assert objection(asked, result("处理快件", 5, "件", words="日均处理快件5件"), lexicon) is None


def test_ten_thousand_people_within_the_name_of_a_rate(lexicon: Lexicon) -> None:
    asked = target("火灾万人发生率", 2, "", words="火灾万人发生率2.5以下")
    assert objection(asked, result("万人火灾发生率", 2, "", words="万人火灾发生率2.3"), lexicon) is None
    assert objection(asked, result("火灾发生率", 2, "", words="火灾发生率2.3"), lexicon) is not None
