"""The promises of judging.toml get the verdicts written down; each says why, with both figures, and what would settle it."""

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest

from says import audit

CASES = tomllib.loads((Path(__file__).parent / "judging.toml").read_text(encoding="utf-8"))["case"]
_ABSTAINS = ("not_reported", "not_comparable", "stated_done", "pending")


@pytest.mark.parametrize("case", CASES, ids=lambda c: f"{c['promise']} / {c['report']}")
def test_a_promise_is_judged_as_written_down(case: dict[str, Any]) -> None:
    verdicts = list(audit(case["promise"], case["report"], published=case.get("published", "2024-02-01")))
    assert [v.name for v in verdicts] == case["verdict"]
    if "pace" in case:
        assert [v.pace for v in verdicts] == case["pace"]
    for words in case.get("because", []):
        assert any(words in v.because for v in verdicts), [v.because for v in verdicts]
    for v in verdicts:
        assert (v.result is None) == (v.name in ("not_reported", "stated_done"))
        assert bool(v.settles) == (v.name in _ABSTAINS)
        assert len(re.findall(r"\d", v.because)) >= 2 or v.name not in ("met", "not_met"), v.because
        assert 0.3 <= v.confidence <= 0.99
