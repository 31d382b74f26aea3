"""How much of a folder of documents with known facts an audit finds: `layouts.py FOLDER` prints found/missed/wrong per file.

`NNN.facts.json` beside `NNN.txt` lists items with `target`, `result` (as printed, null where the text gives none) and
`verdict_as_published`. A target counts as found where one of ours has its value and unit, a result likewise among all
figures reported; `wrong` is a target of theirs that we hold against another figure than they do.
"""

import json
import re
import sys
from decimal import Decimal
from pathlib import Path
from typing import Any

from duizhang import api

_FIGURE = re.compile(r"(-?\d+(?:\.\d+)?)(万亿|亿|万)?([^\d\s/,，、;；()（）~]{0,6})")
_FACTORS = {"万亿": 10**12, "亿": 10**8, "万": 10**4, None: 1}
_WORD_UNITS = re.compile(r"(个百分点|百分点|百分比|平方米|公里|%|‰|[个家项件场座条所处套户间人名位元亩吨里口台])")


def main(folder: Path) -> int:
    """Print a line a file and the sum; returns the exit status."""
    total = [0, 0, 0]
    for facts in sorted(folder.glob("*.facts.json")):
        audit = api.audit(facts.with_name(facts.name.replace(".facts.json", ".txt")))
        counts, notes = compare(json.loads(facts.read_text(encoding="utf-8")), audit.to_dict())
        total = [a + b for a, b in zip(total, counts, strict=True)]
        print(f"{facts.name[:-11]}  found {counts[0]:3}  missed {counts[1]:3}  wrong {counts[2]:3}  {'; '.join(notes)}")
    found, missed, wrong = total
    print(f"layouts.found {found / max(1, found + missed):.3f}  ({found} of {found + missed}, wrong {wrong})")
    return 0


def compare(facts: list[dict[str, Any]], audit: dict[str, Any]) -> tuple[list[int], list[str]]:
    """(found, missed, wrong) and a note for each that is not found, wrong, or judged otherwise than published."""
    counts, notes = [0, 0, 0], []
    results = [*audit["results"], *(t["result"] for t in audit["targets"] if t["result"])]
    for fact in facts:
        if fact["verdict_as_published"] == "汇总":
            continue
        want = _figures(fact["target"])[:1]
        got = _figures(_without_brackets(fact["result"]) or fact["result"])[:1]
        mine = [t for t in audit["targets"] if want and _same(want[0], t)]
        for figures, ours in ((want, mine), (got, [r for r in results if got and _same(got[0], r)])):
            if figures:
                counts[0 if ours else 1] += 1
                if not ours:
                    notes.append(f"missed {fact['item']} {figures[0][0]}{figures[0][1]}")
        if want and got and mine and all(t["result"] and not _same(got[0], t["result"]) for t in mine):
            counts[2] += 1
            notes.append(f"wrong {fact['item']}: {[t['result']['quote'] for t in mine]}")
        notes += _disagreements(fact, mine, got)
    return counts, notes


def _disagreements(fact: dict[str, Any], mine: list[dict[str, Any]], got: list[tuple[Decimal, str]]) -> list[str]:
    said = fact["verdict_as_published"]
    if not said or not mine:
        return []
    good = not re.search(r"未|滞后|欠|难以|差距|低于", said)
    ours = [t for t in mine if t["result"] and got and _same(got[0], t["result"])] or mine
    bad = [t for t in ours if (t["verdict"] in ("met", "stated_done") or (t["pace"] in ("ahead", "on") and good)) != good]
    return [f"{fact['item']}: says {said}, ours {t['verdict']} {t['pace']}" for t in bad[:1]]


def _figures(text: str | None) -> list[tuple[Decimal, str]]:
    found = []
    for number, factor, unit in _FIGURE.findall(text or ""):
        m = _WORD_UNITS.match(unit)
        found.append((Decimal(number) * _FACTORS[factor or None], m[1] if m else ""))
    return found


def _without_brackets(text: str | None) -> str:
    return re.sub(r"[(（][^()（）]*[)）]", "", text or "")


def _same(figure: tuple[Decimal, str], ours: dict[str, Any]) -> bool:
    value, unit = figure
    same = abs(Decimal(str(ours["value"])) - value) <= abs(value) * Decimal("1e-9") or abs(Decimal(str(ours["value"]))) == abs(value)
    same = same or re.search(rf"(?<![\d.]){re.escape(str(value))}(?![\d.])", ours["quote"]) is not None
    return same and (not unit or not ours["unit"] or unit in ours["unit"] or ours["unit"] in unit or {unit, ours["unit"]} <= {"人", "名", "位"})


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
