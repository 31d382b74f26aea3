"""Texts cut where targets begin and end."""

import pytest

from duizhang.web.plans.models import Target
from duizhang.web.plans.source import stretches

TEXT = "全市及市级税收增长5%，新建公园3个。"


def at(start: int, end: int) -> Target:
    return Target(start=start, end=end, quote=TEXT[start:end])


@pytest.mark.parametrize("spans", [[], [(0, 10)], [(0, 10), (0, 10)], [(0, 10), (11, 17)], [(0, 12), (5, 17)], [(0, 18)]])
def test_together_they_are_the_text_and_each_target_finds_its_words(spans: list[tuple[int, int]]) -> None:
    targets = [at(*span) for span in spans]
    found = stretches(TEXT, targets)
    assert "".join(s.text for s in found) == TEXT
    for target in targets:
        assert "".join(s.text for s in found if any(t is target for t in s.targets)) == target.quote


def test_plain_text_is_one_stretch_without_a_target() -> None:
    assert [(s.text, s.targets) for s in stretches(TEXT, [])] == [(TEXT, ())]
