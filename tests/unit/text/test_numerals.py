"""Chinese numerals with places behind the point."""

from decimal import Decimal

import pytest

from duizhang.extract import read_text
from duizhang.lexicon.shape import Lexicon
from duizhang.text.numerals import chinese_number


@pytest.mark.parametrize(("numeral", "value"), [("三十六点五", "36.5"), ("零点零八", "0.08"), ("一百", "100"), ("三点", None), ("点五", None), ("三点十", None)])
def test_places_behind_the_point(numeral: str, value: str | None) -> None:
    assert chinese_number(numeral) == (Decimal(value) if value else None)


def test_they_are_read_in_a_sentence_and_a_time_of_day_is_not(lexicon: Lexicon) -> None:
    assert [q.value for q in read_text("硬化道路三十六点五公里,占百分之八点五", lexicon).quantities] == [Decimal("36.5"), Decimal("8.5")]
    assert read_text("会议于下午三点召开", lexicon).quantities == ()
