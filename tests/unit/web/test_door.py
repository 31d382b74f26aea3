"""The door gives plain rows whose quotes are the text's own characters."""

from pathlib import Path

import pytest

from duizhang.web.door import Unreadable, audit_bytes, audit_text

EXAMPLE = Path(__file__).parents[3] / "examples" / "qinglan-2023.txt"


def test_the_example_comes_through_with_its_spans() -> None:
    audited = audit_bytes(EXAMPLE.read_bytes(), "table.txt")
    texts = {block.number: block.text for block in audited.blocks}
    anchors = [t.at for t in audited.targets] + [r.at for r in audited.results] + [f.at for f in audited.findings]
    assert audited.targets and audited.rows and audited.results
    assert all(a.quote == texts[a.line][a.start : a.end] for a in anchors)
    assert all(t.result is not None for t in audited.targets if t.verdict in ("met", "not_met"))


def test_a_typed_text_is_read() -> None:
    assert [r.value for r in audit_text("1-10月新增停车泊位1200个。", year=2026).results] == [1200]


def test_an_empty_text_says_nothing() -> None:
    assert audit_text("　").targets == ()


def test_a_file_that_cannot_be_read_is_refused_with_its_name() -> None:
    with pytest.raises(Unreadable, match=r"x\.txt"):
        audit_bytes(b"\x00" * 100, "x.txt")
