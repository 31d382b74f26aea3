"""Lists of names with lists of figures."""

import pytest

from duizhang import api


def _results(sentence: str) -> list[tuple[str, float]]:
    return [(r.indicator, float(r.value)) for r in api.explain(sentence).outcome.results]


@pytest.mark.parametrize(
    ("sentence", "want"),
    [
        ("城镇、农村居民人均可支配收入分别增长5.6%、7.8%", [("城镇居民人均可支配收入", 5.6), ("农村居民人均可支配收入", 7.8)]),
        ("城镇和农村居民人均可支配收入分别增长5.6%和7.8%", [("城镇居民人均可支配收入", 5.6), ("农村居民人均可支配收入", 7.8)]),
        ("城乡居民人均可支配收入分别增长5.6%、7.8%", [("城镇居民人均可支配收入", 5.6), ("农村居民人均可支配收入", 7.8)]),
        ("工业增加值、固定资产投资分别增长9.4%、3.2%", [("工业增加值", 9.4), ("固定资产投资", 3.2)]),
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
