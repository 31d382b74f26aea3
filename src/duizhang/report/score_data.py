"""考核表 as JSON: what `duizhang score --format json` prints."""

from collections.abc import Sequence
from dataclasses import fields
from datetime import date
from decimal import Decimal
from typing import Any

import msgspec

from duizhang.judge.score import ranked
from duizhang.lexicon.score import ScoreRule
from duizhang.model.score import Figure, Line, Sheet, Step
from duizhang.report.data import json_number


def data(rule: ScoreRule, sheets: Sequence[Sheet]) -> dict[str, Any]:
    """`rule` with its source, `sheets` with their `lines` and `sums`, `ranking`, `gaps`."""
    return {
        "rule": {"name": rule.name, "title": rule.title, "source": rule.source, "quote": rule.quote, "rounding": msgspec.to_builtins(rule.rounding)},
        "sheets": [sheet_data(sheet) for sheet in sheets],
        "ranking": [{"place": row.place, "unit": row.sheet.unit, "total": _number(row.sheet.total)} for row in ranked(sheets)],
        "gaps": list(rule.gaps),
    }


def dumps(rule: ScoreRule, sheets: Sequence[Sheet]) -> bytes:
    """`data` as indented UTF-8 JSON."""
    return msgspec.json.format(msgspec.json.encode(data(rule, sheets)), indent=2) + b"\n"


def sheet_data(sheet: Sheet) -> dict[str, Any]:
    """One sheet."""
    return {
        "unit": sheet.unit,
        "rule": sheet.rule,
        "year": sheet.year,
        "total": _number(sheet.total),
        "unscored": len(sheet.unscored),
        "lost": list(sheet.lost),
        "lines": [_line(line) for line in sheet.lines],
        "sums": [
            {"name": s.name, "word": s.word, "parent": s.parent, "score": _number(s.score), "steps": _steps(s.steps)} for s in sheet.sums
        ],
    }


def _line(line: Line) -> dict[str, Any]:
    return {
        "part": line.part,
        "word": line.word,
        "item": line.item,
        "score": _number(line.score),
        "missing": line.missing,
        "figures": _figures(line.figure),
        "steps": _steps(line.steps),
    }


def _steps(steps: Sequence[Step]) -> list[dict[str, str]]:
    return [{"kind": step.kind, "text": step.text} for step in steps]


def _figures(figure: Figure | None) -> dict[str, Any]:
    if figure is None:
        return {}
    known = {f.name: getattr(figure, f.name) for f in fields(figure) if f.name not in ("unit", "part", "item")}
    return {name: _plain(value) for name, value in known.items() if value not in (None, "")}


def _plain(value: Any) -> Any:
    if isinstance(value, Decimal):
        return json_number(value)
    return value.isoformat() if isinstance(value, date) else value


def _number(value: Decimal | None) -> Any:
    return None if value is None else json_number(value)
