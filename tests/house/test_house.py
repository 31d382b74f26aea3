"""House rules that no linter knows."""

import ast
import re
import subprocess
import tomllib
from pathlib import Path

import pytest

from duizhang import __version__
from duizhang.cli import COMMANDS

ROOT = Path(__file__).parents[2]
SOURCES = sorted(p for p in (ROOT / "src").rglob("*.py") if "migrations" not in p.parts)
TRACKED = [ROOT / p for p in subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=True).stdout.split("\n") if p]


@pytest.mark.parametrize("path", SOURCES, ids=lambda p: p.name)
def test_a_file_is_short_and_named_for_what_it_does(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= 400
    assert path.stem not in {"utils", "helpers", "common", "misc", "base"}


@pytest.mark.parametrize("path", SOURCES, ids=lambda p: p.name)
def test_a_file_and_its_public_functions_say_what_they_do(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    assert ast.get_docstring(tree), path
    for node in tree.body:
        if isinstance(node, ast.FunctionDef) and not node.name.startswith("_"):
            assert ast.get_docstring(node), f"{path}: {node.name}"
            assert (node.end_lineno or 0) - node.lineno <= 45, f"{path}: {node.name}"


def test_a_view_never_queries_past_its_selectors() -> None:
    for path in SOURCES:
        if "web" in path.parts and ("views" in path.parts or path.stem == "forms"):
            assert ".objects" not in path.read_text(encoding="utf-8"), path


def test_every_verb_of_the_ledger_has_its_word() -> None:
    from django.apps import apps

    words = {verb for app in apps.get_app_configs() for verb in getattr(app, "verbs", {})}
    said = {v for p in SOURCES if "actions" in p.parts for v in re.findall(r'record\(\s*"([a-z_.]+)"', p.read_text(encoding="utf-8"))}
    assert said and said <= words


def test_no_machine_paths_or_registry_hosts() -> None:
    forbidden = re.compile("/ro" + "ot/|/wo" + "rk/|/ho" + r"me/\w|py" + r"pi\.org|npm" + r"js\.(?:org|com)|pythonho" + "sted")
    for path in TRACKED:
        if path.suffix in {".py", ".md", ".toml", ".html", ".css", ".js", ".txt", ".yaml", ".sh"} or path.name == "Makefile":
            assert not forbidden.search(path.read_text(encoding="utf-8")), path


def test_every_command_and_finding_is_documented() -> None:
    commands = (ROOT / "docs/reference/commands.md").read_text(encoding="utf-8")
    for command in COMMANDS:
        assert f"duizhang {command.__name__.rsplit('.', 1)[1]}" in commands


def test_the_version_has_its_changelog() -> None:
    version = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["version"]
    assert version == __version__
    assert f"## {version}" in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
