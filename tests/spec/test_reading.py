"""The sentences of reading.toml are read as it says; nothing more is read."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from duizhang.extract import read_text
from duizhang.lexicon.shape import Lexicon

CASES = tomllib.loads((Path(__file__).parent / "reading.toml").read_text(encoding="utf-8"))["case"]


@pytest.mark.parametrize("case", CASES, ids=lambda c: c["text"])
def test_a_sentence_is_read_as_written_down(case: dict[str, Any], lexicon: Lexicon) -> None:
    text = case["text"]
    reading = read_text(text, lexicon)

    def quote(span: Any) -> str:
        return text[span.start : span.end]

    def plain(value: Any) -> str:
        return f"{value.normalize():f}"

    quantities = [
        f"{quote(q.span)} | {plain(q.value)}{f'-{plain(q.upper)}' if q.upper is not None else ''} | {q.unit} | {q.comparator} | {q.kind}"
        for q in reading.quantities
    ]
    assert quantities == case.get("quantities", [])
    periods = [f"{quote(p.span)} | {p.start or '-'} | {p.end or '-'} | {p.as_of or '-'}" for p in reading.periods]
    assert periods == case.get("periods", [])
    assert [f"{quote(r.span)} | {r.value}" for r in reading.ranks] == case.get("ranks", [])
