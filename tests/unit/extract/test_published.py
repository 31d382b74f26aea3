"""The document's own verdict."""

import pytest

from duizhang.extract.published import published_in, published_words
from duizhang.lexicon.shape import Lexicon
from duizhang.model.row import Part, Piece
from duizhang.model.span import Span


def said(words: str, heading: str, lexicon: Lexicon, part: Part = "published") -> tuple[str | None, str | None] | None:
    found = published_in(words, Piece(part=part, span=Span(1, 0, len(words)), heading=heading), lexicon)
    return (found.verdict, found.pace) if found else None


@pytest.mark.parametrize(("words", "heading", "want"), [
    ("是", "是否达序", (None, "on")), ("否", "是否达到序时进度", (None, "behind")), ("√", "是否完成", ("met", None)),
    ("×", "是否完成", ("not_met", None)), ("超额完成", "评价", ("met", None)), ("未达序时进度", "进度评价", (None, "behind")),
])
def test_a_cell_says_its_verdict(words: str, heading: str, want: tuple[str | None, str | None], lexicon: Lexicon) -> None:
    assert said(words, heading, lexicon) == want


def test_yes_and_no_answer_only_a_question(lexicon: Lexicon) -> None:
    assert said("是", "备注", lexicon, part="note") is None


def test_plain_words_are_no_verdict(lexicon: Lexicon) -> None:
    assert published_words("新建泵站3座", 1, lexicon) is None
