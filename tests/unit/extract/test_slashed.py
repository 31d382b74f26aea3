"""Numbers on the two sides of a stroke."""

from duizhang.extract.read_text import read_text
from duizhang.lexicon.shape import Lexicon


def _read(text: str, lexicon: Lexicon) -> list[tuple[int, str]]:
    return [(int(q.value), q.unit) for q in read_text(text, lexicon).quantities]


def test_the_first_is_in_the_unit_and_scale_of_the_second(lexicon: Lexicon) -> None:
    assert _read("新增就业：进度 7,806/9,500人", lexicon) == [(7806, "人"), (9500, "人")]
    assert _read("植树：完成1.2/3万亩", lexicon) == [(12000, "亩"), (30000, "亩")]


def test_other_strokes_part_nothing(lexicon: Lexicon) -> None:
    assert _read("浓度30微克/立方米", lexicon) == [(30, "微克/立方米")]
    assert _read("编号3/5户", lexicon) == [(5, "户")]
