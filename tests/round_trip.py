"""There and back: the rows of a labelled text written into a container and audited again, beside the audit of the text."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from duizhang import api
from duizhang.read import read
from writers import WRITERS, RowTexts

Told = tuple[str, str, str, str | None, str]


@dataclass(frozen=True, slots=True)
class Trip:
    """`rows_f1` of the rows whose cells came back; the verdicts that only the text or only the container gives.

    A cell is the same where its characters are: a printed page keeps neither the blanks at the ends of its lines nor every
    break between the paragraphs of a cell.
    """

    rows_f1: float
    lost: tuple[Told, ...]
    gained: tuple[Told, ...]


def labelled_rows(text: Path, labels: Path) -> list[RowTexts]:
    """The rows of a text as its `rows.jsonl` cuts them."""
    lines = text.read_text(encoding="utf-8").split("\n")
    entries = [json.loads(line) for line in labels.read_text(encoding="utf-8").splitlines()]
    return [
        RowTexts(
            target=_texts(lines, e["target_lines"]), report=_texts(lines, e["report_lines"]), units=_texts(lines, e.get("units_lines", []))
        )
        for e in entries
        if e["row"] != "noise"
    ]


def trip(rows: list[RowTexts], base: list[Told], form: str, title: str, date: str) -> Trip:
    """Write `rows` in `form`, read and audit them, compare with `base`."""
    audit = api.audit_document(read(WRITERS[form](rows, title, date), f"x.{form}"))
    text = {b.number: b.text for b in audit.outcome.document.blocks}
    got = {(_cell(text[n] for n in r.target_blocks), _cell(text[n] for n in r.report_blocks)) for r in audit.outcome.rows}
    want = {(_cell(r.target), _cell(r.report)) for r in rows}
    told = verdicts(audit)
    return Trip(2 * len(got & want) / (len(got) + len(want)), tuple(t for t in base if t not in told), tuple(t for t in told if t not in base))


def verdicts(audit: api.Audit, last_line: int | None = None) -> list[Told]:
    """Each target with its value, unit, result and verdict, without its place; up to `last_line`."""
    return [
        (t["quote"].strip(), str(t["value"]), t["unit"], t["result"] and t["result"]["quote"].strip(), t["verdict"])
        for t in audit.to_dict()["targets"]
        if last_line is None or t["line"] <= last_line
    ]


def _texts(lines: list[str], numbers: list[int]) -> tuple[str, ...]:
    return tuple(lines[n - 1] for n in numbers)


def _cell(paragraphs: Iterable[str]) -> str:
    return "".join("".join(paragraphs).split())
