"""Which parts share their pages: head first, tail last, a table laid across on pages of its own."""

import pytest

from completion import bulletin, completion_paper, completion_table
from duizhang.web.papers.paper import Heading, Paper
from duizhang.web.papers.stretches import stretches

ACROSS, UPRIGHT = completion_table(landscape=True), completion_table()
WORDS = Heading(level=1, text="一、")


@pytest.mark.parametrize(
    ("body", "kinds"),
    [
        ((), [(False, 0)]),
        ((WORDS, UPRIGHT), [(False, 2)]),
        ((WORDS, ACROSS), [(False, 1), (True, 1)]),
        ((ACROSS, WORDS), [(False, 0), (True, 1), (False, 1)]),
        ((WORDS, ACROSS, ACROSS, WORDS), [(False, 1), (True, 2), (False, 1)]),
    ],
)
def test_a_table_laid_across_parts_the_body(body: tuple[object, ...], kinds: list[tuple[bool, int]]) -> None:
    made = stretches(Paper(title="通报", body=body))  # type: ignore[arg-type]
    assert [(s.across, len(s.parts)) for s in made] == kinds
    assert [s.head for s in made] == [True] + [False] * (len(made) - 1)
    assert [s.tail for s in made] == [False] * (len(made) - 1) + [True]


def test_a_signature_goes_back_to_an_upright_page_and_a_paper_laid_across_stays_so() -> None:
    assert [s.across for s in stretches(bulletin(body=(WORDS, ACROSS)))] == [False, True, False]
    assert [s.across for s in stretches(completion_paper(body=(WORDS, UPRIGHT, ACROSS)))] == [True]
