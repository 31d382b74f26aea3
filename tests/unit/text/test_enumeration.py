"""Items numbered inside a paragraph."""

import pytest

from duizhang.text.enumeration import item_numbers


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("1.新建8所。2.64个项目开工。3.到位9亿元。", ["1.", "2.", "3."]),
        ("1.新建8所。2.开工。3.6个站达标。", ["1.", "2.", "3."]),
        ("1.新建8所。2.改建4所。", ["1.", "2."]),
    ],
)
def test_it_finds_the_numbers(text: str, numbers: list[str]) -> None:
    assert [text[s.start : s.end] for s in item_numbers(text)] == numbers


@pytest.mark.parametrize("text", ["2.64万亩良田。3.5万亩林地。", "1.新建8所。2.64万亩良田。", "1.5万人就业。", "建成8所。1.新建。", ""])
def test_a_decimal_stays_a_number(text: str) -> None:
    assert item_numbers(text) == []
