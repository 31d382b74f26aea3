"""What the text itself sets beside a promise answers it, whatever the words."""

from duizhang.lexicon.shape import Lexicon
from duizhang.model.span import Span
from duizhang.pair.given import given
from duizhang.pair.still_open import StillOpen
from made import result, target

CELL, OTHER = Span(2, 0, 3), Span(3, 0, 3)


def test_the_figure_set_beside_the_promise_is_its_answer(lexicon: Lexicon) -> None:
    beside, alike = result("", 9, figure=CELL), result("公园", 7, figure=OTHER)
    chosen = given(StillOpen(targets=[target("公园", 8, answer=CELL)], results=[alike, beside], lexicon=lexicon))
    assert chosen["t1"][0].result is beside
    assert chosen["t1"][0].objection is None


def test_it_stays_silent_without_an_answer_or_when_the_answer_was_not_read(lexicon: Lexicon) -> None:
    assert given(StillOpen(targets=[target("公园", 8)], results=[result("公园", 9, figure=CELL)], lexicon=lexicon)) == {}
    assert given(StillOpen(targets=[target("公园", 8, answer=CELL)], results=[result("公园", 9, figure=OTHER)], lexicon=lexicon)) == {}


def test_a_bare_percentage_beside_a_growth_promise_is_that_growth(lexicon: Lexicon) -> None:
    promise = target("产值", 8, "%", kind="growth", answer=CELL)
    assert given(StillOpen(targets=[promise], results=[result("", 9, "%", kind="share", figure=CELL)], lexicon=lexicon))["t1"][0].objection is None
    assert given(StillOpen(targets=[promise], results=[result("", 90, "亿元", figure=CELL)], lexicon=lexicon))["t1"][0].objection is not None
