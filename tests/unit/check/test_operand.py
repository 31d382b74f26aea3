"""What a printed figure may stand for."""

from decimal import Decimal

import pytest

from duizhang.check.operand import Figure, figure, readable, written
from duizhang.extract import read_text
from duizhang.lexicon.shape import Lexicon


@pytest.mark.parametrize(
    ("text", "low", "high", "said"),
    [
        ("新建12个", "12", "12", "12"),
        ("一千二百人", "1200", "1200", "1200"),
        ("投资3.2亿元", "315000000", "325000000", "3.2亿"),
        ("发放3200万元", "31995000", "32005000", "3200万"),
        ("占24%", "23.5", "24.5", "24"),
        ("下降2.5%", "-2.55", "-2.45", "2.5"),
        ("装机3千瓦", "3", "3", "3"),
        ("投资2,300.5万元", "23004500", "23005500", "2300.5万"),
    ],
)
def test_a_figure_is_as_exact_as_it_is_printed(lexicon: Lexicon, text: str, low: str, high: str, said: str) -> None:
    quantity = read_text(text, lexicon).quantities[0]
    made = figure(quantity, text)
    assert (made.low, made.high, written(quantity, text)) == (Decimal(low), Decimal(high), said)


def test_sums_and_quotients_keep_the_interval() -> None:
    a = Figure(Decimal(4), Decimal("3.5"), Decimal("4.5"))
    assert (a + a).low == 7 and (a - a).high == 1
    assert (a / Figure.exact(Decimal(2))).high == Decimal("2.25")


@pytest.mark.parametrize(
    ("value", "said"), [("96.55172", "96.552"), ("16920110683.3", "169.2亿"), ("27", "27"), ("300000000", "3亿"), ("35440.5", "3.54万")]
)
def test_a_computed_figure_is_short(value: str, said: str) -> None:
    assert readable(Decimal(value)) == said
