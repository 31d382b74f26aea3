"""The number grammar against generators: whatever is written by the rules is read back."""

from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from duizhang.extract import read_text
from duizhang.lexicon.load import load_lexicon
from duizhang.model.quantity import Quantity
from numeral import numeral

_FACTORS = {"": 1, "万": 10**4, "亿": 10**8, "万亿": 10**12, "千万": 10**7, "百万": 10**6}


def only(text: str) -> Quantity:
    quantities = read_text(text, load_lexicon()).quantities
    assert len(quantities) == 1, (text, quantities)
    return quantities[0]


@given(st.decimals(min_value=Decimal("0.01"), max_value=9999, places=2), st.sampled_from(list(_FACTORS)))
@settings(max_examples=150, deadline=None)
def test_decimals_with_a_multiplier(value: Decimal, word: str) -> None:
    q = only(f"完成投资{value}{word}元")
    assert (q.value, q.unit) == (value * _FACTORS[word], "元")


@given(st.integers(1, 10**7), st.sampled_from(["余", "多"]), st.sampled_from(["", "万"]))
@settings(max_examples=100, deadline=None)
def test_more_than(value: int, more: str, word: str) -> None:
    q = only(f"服务群众{value}{more}{word}人次")
    assert (q.value, q.comparator) == (value * _FACTORS[word], ">")


@given(st.integers(1, 5000), st.integers(1, 5000), st.sampled_from(["-", "—", "~", "至", "到"]))
@settings(max_examples=100, deadline=None)
def test_ranges(low: int, more: int, mark: str) -> None:
    q = only(f"引进企业{low}{mark}{low + more}家")
    assert (q.value, q.upper, q.unit) == (low, low + more, "家")


@given(st.integers(1, 100))
@settings(max_examples=60, deadline=None)
def test_per_cent_in_words(value: int) -> None:
    q = only(f"覆盖率达到百分之{numeral(value)}")
    assert (q.value, q.unit, q.kind) == (value, "%", "share")


@given(st.integers(2, 10), st.data())
@settings(max_examples=60, deadline=None)
def test_fractions(whole: int, data: st.DataObject) -> None:
    part = data.draw(st.integers(1, whole - 1))
    q = only(f"覆盖面达到{numeral(whole)}分之{numeral(part)}")
    assert (q.value, q.unit) == (round(Decimal(part) * 100 / whole, 4), "%")


@given(st.integers(1, 9), st.booleans())
def test_tenths(value: int, half: bool) -> None:
    q = only(f"超过{numeral(value)}成{'半' if half else ''}的企业")
    assert (q.value, q.unit) == (value * 10 + 5 * half, "%")


@given(st.integers(2, 9999))
@settings(max_examples=100, deadline=None)
def test_spelled_counts(value: int) -> None:
    text = numeral(value)
    if text[0] in "百千万":
        return
    q = only(f"新建公园{text}个")
    assert (q.value, q.unit) == (value, "个")
