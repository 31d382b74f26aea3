"""An audit beside hand labels: rows, promised figures, the figures that answer them, verdicts."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from duizhang import api

_SAME_UNIT = {"名": "人", "位": "人", "个百分点": "百分点"}


@dataclass(frozen=True, slots=True)
class Agreement:
    """Shares (0..1): of the rows cut alike, of the targets found (f1), of results and verdicts that agree with the labels."""

    rows: float
    targets: float
    results: float
    verdicts: float


def agreement(folder: Path) -> Agreement:
    """`folder` holds `document.txt`, `rows.jsonl` and `targets.jsonl`; implied targets are not compared."""
    audit = api.audit(folder / "document.txt").to_dict()
    labels = _lines(folder / "targets.jsonl")
    ours = [t for t in audit["targets"] if not t["implied"]]
    pairs = [(label, t) for label, t in _matched(labels, ours)]
    return Agreement(
        rows=_rows(_lines(folder / "rows.jsonl"), audit["rows"]),
        targets=2 * len(pairs) / (len(labels) + len(ours)),
        results=sum(_same_result(label, t) for label, t in pairs) / len(labels),
        verdicts=sum(t["verdict"] in (label["verdict"], *label.get("also", ())) for label, t in pairs) / len(labels),
    )


def _lines(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def _rows(labels: list[dict[str, Any]], ours: list[dict[str, Any]]) -> float:
    def sides(row: dict[str, Any]) -> tuple[tuple[int, ...], tuple[int, ...]]:
        return tuple(row["target_lines"]), tuple(row["report_lines"])

    want = {sides(r) for r in labels if r["row"] != "noise"}
    return len(want & {sides(r) for r in ours}) / len(want)


def _matched(labels: list[dict[str, Any]], ours: list[dict[str, Any]]) -> list[tuple[dict[str, Any], dict[str, Any]]]:
    """Each label with one of ours of the same line, value and unit, the one with the same words first."""
    free, pairs = list(ours), []
    for words in (True, False):
        for label in labels:
            if any(label is done for done, _ in pairs):
                continue
            found = next((t for t in free if _same_figure(label, t) and (not words or t["quote"] in label["quote"] or label["quote"] in t["quote"])), None)
            if found:
                free.remove(found)
                pairs.append((label, found))
    return pairs


def _same_figure(label: dict[str, Any], ours: dict[str, Any]) -> bool:
    same_unit = _SAME_UNIT.get(label["unit"], label["unit"]) == _SAME_UNIT.get(ours["unit"], ours["unit"])
    return label["line"] == ours["line"] and label["value"] == ours["value"] and label["value2"] == ours["upper"] and same_unit


def _same_result(label: dict[str, Any], ours: dict[str, Any]) -> bool:
    want, got = label["result"], ours["result"]
    if label.get("result_optional") or want is None or got is None:
        return bool(label.get("result_optional")) or want is got
    return bool(want["line"] == got["line"] and want["value"] == got["value"])
