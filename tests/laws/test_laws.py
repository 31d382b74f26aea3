"""What holds for every input: numerals round trip, spans are whole, a better result never worsens a verdict."""

from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from duizhang.extract import read_text
from duizhang.lexicon.load import load_lexicon
from duizhang.text.numerals import chinese_number
from numeral import numeral
from says import audit

_ORDER = {"not_met": 0, "met": 1}


@given(st.integers(0, 10**12))
def test_a_numeral_comes_back(n: int) -> None:
    assert chinese_number(numeral(n)) == n


@given(st.text(alphabet="增长下降1234567890.%,、。;()“”《》-—~１２万亿个家项元人月年前三季度第至截上半底 ", max_size=60))
@settings(max_examples=300)
def test_spans_lie_in_the_text_and_do_not_cross(text: str) -> None:
    reading = read_text(text, load_lexicon())
    ends = 0
    for q in reading.quantities:
        assert 0 <= q.span.start <= q.figure.start < q.figure.end <= q.span.end <= len(text)
        assert q.figure.start >= ends
        ends = q.figure.end


@given(st.integers(1, 400), st.integers(0, 100))
@settings(max_examples=40, deadline=None)
def test_a_better_result_never_worsens_the_verdict(value: int, more: int) -> None:
    def verdict(n: int) -> int:
        return _ORDER[next(iter(audit("新建公园200个", f"新建公园{n}个。"))).name]

    assert verdict(value + more) >= verdict(value)


@given(st.sampled_from([("１２", "12"), ("%", "％"), ("-", "—"), (",", "，")]))
def test_harmless_edits_change_nothing(edit: tuple[str, str]) -> None:
    text = "1-11月,投资增长12%,新建公园12个"
    values = [(q.value, q.unit, q.kind) for q in read_text(text, load_lexicon()).quantities]
    edited = read_text(text.replace(edit[1], edit[0]) if edit[0] == "１２" else text.replace(*edit), load_lexicon())
    assert [(q.value, q.unit, q.kind) for q in edited.quantities] == values == [(Decimal(12), "%", "growth"), (Decimal(12), "个", "level")]
