"""A snapshot's choices are the engine's, in the engine's words: they are written twice only so that they can be translated."""

from duizhang.report.words import COLOUR_WORDS, PACE_WORDS, VERDICT_WORDS
from duizhang.web.cycles.models.snapshot import Colour, Pace, Verdict


def test_verdicts_paces_and_colours_are_named_as_the_engine_names_them() -> None:
    assert dict(Verdict.choices) == VERDICT_WORDS
    assert dict(Pace.choices) == PACE_WORDS
    assert dict(Colour.choices) == COLOUR_WORDS
