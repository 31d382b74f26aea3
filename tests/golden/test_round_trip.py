"""A whole table in every container comes back with the rows, targets, results and verdicts of its text."""

from pathlib import Path

import pytest

from duizhang import api
from round_trip import labelled_rows, trip, verdicts
from writers import WRITERS

CASE = Path(__file__).parent / "lanchuan-2022"


@pytest.fixture(scope="module")
def base() -> api.Audit:
    return api.audit(CASE / "document.txt")


@pytest.mark.parametrize("form", WRITERS)
def test_a_table_comes_back(form: str, base: api.Audit) -> None:
    head = base.outcome.masthead
    rows = labelled_rows(CASE / "document.txt", CASE / "rows.jsonl")
    came_back = trip(rows, verdicts(base), form, head.title or "", str(head.date))
    assert came_back.rows_f1 >= 0.99
    assert (came_back.lost, came_back.gained) == ((), ())
