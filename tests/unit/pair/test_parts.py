"""Totals by their parts, and neighbours that are none."""

from decimal import Decimal

import pytest

from duizhang.lexicon.shape import Lexicon
from duizhang.model.result import Result
from duizhang.model.span import Span
from duizhang.pair.parts import total
from made import result, target


def side_by_side(*told: tuple[str, str, float]) -> list[Result]:
    return [
        result(name, value, "家", words=f"{deed}{name}{value}家", span=Span(2, 10 * i, 10 * i + 9), figure=Span(2, 10 * i + 6, 10 * i + 9))
        for i, (deed, name, value) in enumerate(told)
    ]


@pytest.mark.parametrize(
    ("name", "words", "told", "want"),
    [
        ("书屋", "新改建书屋10家", [("新建", "书屋", 6), ("改建", "书屋", 5)], 11),
        ("书屋、驿站", "新建书屋、驿站10家", [("新建", "书屋", 6), ("新建", "驿站", 3)], 9),
        ("书屋", "新建书屋10家", [("新建", "城市书屋", 6), ("新建", "乡村书屋", 5)], 11),
    ],
)
def test_parts_are_added_up(name: str, words: str, told: list[tuple[str, str, float]], want: int, lexicon: Lexicon) -> None:
    summed = total(target(name, 10, "家", words=words), side_by_side(*told), lexicon)
    assert summed is not None
    assert summed.value == Decimal(want)
    assert summed.span == Span(2, 0, 19)
    assert len(summed.parts) == 2


@pytest.mark.parametrize(
    ("name", "words", "told"),
    [
        ("书屋", "新改建书屋10家", [("新建", "书屋", 6), ("养护", "书屋", 5)]),
        ("书屋、驿站", "新建书屋、驿站10家", [("新建", "书屋", 6), ("新建", "广场", 3)]),
        ("书屋", "新建书屋10家", [("新建", "书屋", 9), ("其中", "城市书屋", 6), ("", "乡村书屋", 3)]),
        ("书屋", "新建书屋10家", [("获评", "省级书屋", 6), ("获评", "市级书屋", 5)]),
        ("书屋", "新建书屋10家", [("新建", "城市书屋", 6)]),
    ],
)
def test_it_stays_silent_on_what_are_no_parts(name: str, words: str, told: list[tuple[str, str, float]], lexicon: Lexicon) -> None:
    assert total(target(name, 10, "家", words=words), side_by_side(*told), lexicon) is None
