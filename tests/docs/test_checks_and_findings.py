"""The examples of the pages about checks and findings come out as the pages say."""

import re
from pathlib import Path

import pytest

from says import recomputed, says

ROOT = Path(__file__).parents[2]
PAGES = sorted((ROOT / "docs" / "findings").glob("*.md"))


def _tables(text: str, columns: int) -> list[list[str]]:
    """The rows of every table of so many columns, without heading and rule."""
    rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in text.splitlines() if line.startswith("|")]
    return [row for row in rows if len(row) == columns and row[0] != "目标" and not row[0].startswith("---")]


_SECTIONS = re.split(r"^## ", (ROOT / "docs/reference/checks.md").read_text(encoding="utf-8"), flags=re.M)[1:]
_CHECKS = [(section.splitlines()[0], *row) for section in _SECTIONS for row in _tables(section, 4)]
_FINDINGS = [(page.stem, *row) for page in PAGES for row in _tables(page.read_text(encoding="utf-8"), 3)]


@pytest.mark.parametrize(("relation", "promise", "report", "formula", "rounding"), _CHECKS)
def test_a_check_comes_out_as_its_section_says(relation: str, promise: str, report: str, formula: str, rounding: str) -> None:
    assert f"{formula}: {rounding}".replace("`", "") in recomputed(relation, promise, report)


@pytest.mark.parametrize(("finding", "promise", "report", "words"), _FINDINGS)
def test_a_finding_comes_out_as_its_page_says(finding: str, promise: str, report: str, words: str) -> None:
    said = says(finding, promise, report)
    assert words in said if words != "—" else said == []
