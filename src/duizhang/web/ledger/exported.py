"""An exported ledger (jsonl), checked without the office: each line against its own hash, and against the line before it."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from duizhang.web.ledger.fingerprint import fingerprint_of

FORMAT = "duizhang-ledger-1"


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """How many `entries` fit, and after how many of them some are left out (`gaps`); `because` of line `broken_at`.

    `seal` is number and hash of the last entry that fits, as `verify_ledger` prints it.
    """

    entries: int = 0
    gaps: int = 0
    seal: str = ""
    broken_at: int | None = None
    because: str = ""


def head_of(*, entries: int, whole: bool) -> dict[str, Any]:
    """The first line: `whole` where nothing between the first and the last entry was filtered out."""
    return {"format": FORMAT, "entries": entries, "whole": whole}


def check_lines(lines: Iterable[str]) -> Checked:
    """The head, then one entry a line.

    Errors: ValueError where it is no such export.
    """
    rest = iter(lines)
    head = _object(next(rest, ""))
    if head.get("format") != FORMAT:
        raise ValueError("不是操作记录的 jsonl 导出文件 (not a ledger exported as jsonl)")
    entries, gaps, before = 0, 0, None
    for number, line in enumerate(rest, 2):
        entry = _object(line)
        skipped = before is not None and entry.get("number") != before["number"] + 1
        if because := _misfit(entry, before, skipped, bool(head.get("whole"))):
            return Checked(entries=entries, gaps=gaps, seal=_seal(before), broken_at=number, because=because)
        entries, gaps, before = entries + 1, gaps + skipped, entry
    if entries != head.get("entries"):
        return Checked(entries=entries, gaps=gaps, seal=_seal(before), broken_at=entries + 2, because="条数与文件头所写不符 (not as many as the head says)")
    return Checked(entries=entries, gaps=gaps, seal=_seal(before))


def _misfit(entry: dict[str, Any], before: dict[str, Any] | None, skipped: bool, whole: bool) -> str:
    try:
        fits = fingerprint_of(entry) == entry["hash"]
    except KeyError:
        return "不是完整的一条记录 (not a whole entry)"
    if not fits:
        return "内容被改过 (its content was changed)"
    if before is not None and entry["number"] <= before["number"]:
        return "次序被改过 (out of order)"
    if skipped and whole:
        return "前面的记录不见了 (entries before it are missing)"
    if before is not None and not skipped and entry["previous"] != before["hash"]:
        return "与上一条接不上 (does not follow the entry before)"
    return ""


def _object(line: str) -> dict[str, Any]:
    try:
        found = json.loads(line)
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}


def _seal(entry: dict[str, Any] | None) -> str:
    return f"{entry['number']}:{entry['hash']}" if entry else ""
