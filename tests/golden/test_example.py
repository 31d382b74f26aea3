"""The repo's own example, whole: rows, verdicts, checks and findings as a person reads them."""

import json
from pathlib import Path

from duizhang.api import Audit

WANT = json.loads((Path(__file__).parent / "qinglan-2023.json").read_text(encoding="utf-8"))


def test_the_rows(example: Audit) -> None:
    assert [[list(r.target_blocks), list(r.report_blocks)] for r in example.outcome.rows] == WANT["rows"]


def test_the_verdicts(example: Audit) -> None:
    quote = example.outcome.document.quote
    got = [[quote(v.target.span), v.result and quote(v.result.span), v.name] for v in example]
    assert got == WANT["verdicts"]


def test_the_checks_and_findings(example: Audit) -> None:
    assert [[c.span.block, c.formula, c.rounding] for c in example.outcome.checks] == WANT["checks"]
    assert [[f.span.block, f.type] for f in example.outcome.findings] == WANT["findings"]


def test_the_masthead(example: Audit) -> None:
    head = example.outcome.masthead
    assert (head.title, head.year, str(head.date)) == ("2023年青岚市政府重点工作完成情况表", 2023, "2024-01-16")
    assert [(u.name, u.role) for u in example.outcome.rows_by_id["r005"].units][:2] == [("市住建局", "lead"), ("东湖区政府", "supporting")]
