"""One relation, one finding: one file, one test, one place in the docs, one name in the JSON."""

import re
from pathlib import Path

from duizhang.check.findings import FINDINGS
from duizhang.check.relations import RELATIONS
from duizhang.model.finding import FINDING_TYPES

ROOT = Path(__file__).parents[2]
CHECK = ROOT / "src/duizhang/check"
TESTS = ROOT / "tests/unit/check"


def _modules(folder: str) -> set[str]:
    return {p.stem for p in (CHECK / folder).glob("*.py")} - {"__init__"}


def _tests(folder: str) -> set[str]:
    return {p.stem.removeprefix("test_") for p in (TESTS / folder).glob("test_*.py")}


def test_every_relation_is_called_tested_and_documented_under_one_name() -> None:
    page = (ROOT / "docs/reference/checks.md").read_text(encoding="utf-8")
    names = _modules("relations")
    assert {r.__module__.rsplit(".", 1)[1] for r in RELATIONS} == names
    assert _tests("relations") == names
    assert set(re.findall(r"^## (\w+)$", page, re.M)) == names
    for name in names:
        assert f'"{name}"' in (CHECK / f"relations/{name}.py").read_text(encoding="utf-8"), name


def test_every_finding_is_called_tested_and_documented_under_one_name() -> None:
    names = set(FINDING_TYPES)
    assert _modules("findings") == {f.__name__ for f in FINDINGS} == names
    assert _tests("findings") == names
    assert {p.stem for p in (ROOT / "docs/findings").glob("*.md")} == names
    for name in names:
        assert f'type="{name}"' in (CHECK / f"findings/{name}.py").read_text(encoding="utf-8"), name


def test_a_page_of_a_finding_says_when_it_stays_silent_and_what_to_do() -> None:
    for page in (ROOT / "docs/findings").glob("*.md"):
        text = page.read_text(encoding="utf-8")
        assert "**什么时候不说**" in text and "**怎么办**" in text, page.name
