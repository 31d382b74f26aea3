"""Lists of names with lists of figures."""

import pytest

from duizhang import api
from duizhang.extract import read_text
from duizhang.extract.result import results
from duizhang.lexicon.shape import Lexicon


def _results(sentence: str) -> list[tuple[str, float]]:
    return [(r.indicator, float(r.value)) for r in api.explain(sentence).outcome.results]


@pytest.mark.parametrize(
    ("sentence", "want"),
    [
        ("城镇、农村居民人均可支配收入分别增长5.6%、7.8%", [("城镇居民人均可支配收入", 5.6), ("农村居民人均可支配收入", 7.8)]),
        ("城镇和农村居民人均可支配收入分别增长5.6%和7.8%", [("城镇居民人均可支配收入", 5.6), ("农村居民人均可支配收入", 7.8)]),
        ("城乡居民人均可支配收入分别增长5.6%、7.8%", [("城镇居民人均可支配收入", 5.6), ("农村居民人均可支配收入", 7.8)]),
        ("工业增加值、固定资产投资分别增长9.4%、3.2%", [("工业增加值", 9.4), ("固定资产投资", 3.2)]),
        ("甲排放总量、乙排放总量须比2015年分别下降12%、16%", [("甲排放总量", -12), ("乙排放总量", -16)]),
        ("甲类普及率、乙类达标率分别达到95%和98%", [("甲类普及率", 95), ("乙类达标率", 98)]),
    ],
)
def test_each_figure_has_its_own_name(sentence: str, want: list[tuple[str, float]]) -> None:
    assert _results(sentence) == want


def test_two_promises_not_four() -> None:
    targets = [v.target for v in api.explain("城镇、农村居民人均可支配收入分别增长6%、7.5%").outcome.verdicts]
    assert [(t.indicator, float(t.value)) for t in targets] == [("城镇居民人均可支配收入", 6), ("农村居民人均可支配收入", 7.5)]


@pytest.mark.parametrize("sentence", ["道路、桥梁投资增长5%、其中桥梁投资6%", "城乡居民人均可支配收入增长6%", "城乡居民人均可支配收入增长6%，其中农村7%"])
def test_other_lists_are_left_alone(sentence: str) -> None:
    names = {name for name, _ in _results(sentence)}
    assert not names & {"道路", "城镇居民人均可支配收入"}


def told(text: str, lexicon: Lexicon) -> list[tuple[str, str]]:
    found = results(text, 1, "r1", read_text(text, lexicon), lexicon, 2023, False)
    return [(r.indicator, f"{r.value.normalize():f}{r.unit}") for r in found]


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("泵站、水闸分别建成3座、5座", [("泵站", "3座"), ("水闸", "5座")]),
        ("甲类、乙类产值分别增长8%和下降2%", [("甲类产值", "8%"), ("乙类产值", "-2%")]),
        ("蔬菜及菌类产量、水果产量分别增长3%、2%", [("蔬菜及菌类产量", "3%"), ("水果产量", "2%")]),
        ("总产值90亿元,增加值40亿元,同比分别增长4%、3%", [("总产值", "9000000000元"), ("增加值", "4000000000元"), ("总产值", "4%"), ("增加值", "3%")]),
        ("书屋和驿站各14家", [("书屋", "14家"), ("驿站", "14家")]),
        ("税收收入60亿元,占比77%", [("税收收入", "6000000000元"), ("税收收入占比", "77%")]),
    ],
)
def test_each_figure_of_a_report_gets_its_name(text: str, want: list[tuple[str, str]], lexicon: Lexicon) -> None:
    assert told(text, lexicon) == want


def test_it_stays_silent_where_names_and_figures_do_not_match_in_number(lexicon: Lexicon) -> None:
    assert next(name for name, _ in told("泵站、水闸、堤坝分别建成3座、5座", lexicon)) != "泵站"
    assert told("新建泵站3座、水闸5座", lexicon) == [("泵站", "3座"), ("水闸", "5座")]
