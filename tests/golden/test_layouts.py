"""Invented documents, one for each way in which offices print a table: every figure found, none paired wrongly, none made up.

`KNOWN` holds what is not read as it should be, each with the reason; a line that has become true must be taken out.
"""

from pathlib import Path

import pytest
from layouts import measure

FACTS = sorted((Path(__file__).parent / "layouts").glob("*.facts.json"))
KNOWN: dict[str, int] = {}


@pytest.mark.parametrize("facts", FACTS, ids=lambda p: p.name[:3])
def test_a_layout_gives_its_figures(facts: Path) -> None:
    count = measure(facts)
    assert (count.missed, count.wrong, count.extra) == (KNOWN.get(facts.name[:3], 0), 0, 0), count.notes


def test_there_is_one_for_each_layout_that_we_claim() -> None:
    assert len(FACTS) >= 40
