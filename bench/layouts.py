"""How much of a folder of documents with known facts an audit finds: `layouts.py FOLDER` prints found/missed/wrong per file.

`NNN.facts.json` beside `NNN.txt` lists items with `target`, `result` (as printed, null where the text gives none) and
`verdict_as_published`. A target counts as found where one of ours has its value and unit, a result likewise among all
figures reported; `wrong` is a target of theirs that we hold against another figure than they do, `extra` a target of ours
that stands in no fact.
"""

import json
import re
import sys
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path
from typing import Any

from duizhang import api

_FIGURE = re.compile(r"(-?\d+(?:\.\d+)?)(万亿|亿|万)?([^\d\s/,，、;；()（）~]{0,6})")
_FACTORS = {"万亿": 10**12, "亿": 10**8, "万": 10**4, None: 1}
_WORD_UNITS = re.compile(r"(个百分点|百分点|百分比|平方米|公里|%|‰|[个家项件场座条所处套户间人名位元亩吨里口台])")


@dataclass
class Count:
    """What one document, or all of them, gave; a note for everything that is not found, wrong, extra or judged otherwise."""

    found: int = 0
    missed: int = 0
    wrong: int = 0
    extra: int = 0
    notes: list[str] = field(default_factory=list)

    def add(self, other: "Count") -> None:
        self.found += other.found
        self.missed += other.missed
        self.wrong += other.wrong
        self.extra += other.extra


def main(folder: Path) -> int:
    """Print a line a file and the sum; returns the exit status."""
    total = Count()
    for path in sorted(folder.glob("*.facts.json")):
        c = measure(path)
        total.add(c)
        counts = f"found {c.found:3}  missed {c.missed:3}  wrong {c.wrong:3}  extra {c.extra:3}"
        print(f"{path.name[:-11]}  {counts}  {'; '.join(c.notes)}")
    share = total.found / max(1, total.found + total.missed)
    print(f"layouts.found {share:.3f}  ({total.found} of {total.found + total.missed}, wrong {total.wrong}, extra {total.extra})")
    return 0


def measure(facts: Path) -> Count:
    """The audit of `NNN.txt` held against `NNN.facts.json`."""
    audit = api.audit(facts.with_name(facts.name.replace(".facts.json", ".txt"))).to_dict()
    return compare(json.loads(facts.read_text(encoding="utf-8")), audit)


def compare(facts: list[dict[str, Any]], audit: dict[str, Any]) -> Count:
    """Every fact looked for among the targets and results, every target among the facts."""
    count = Count()
    results = [*audit["results"], *(t["result"] for t in audit["targets"] if t["result"])]
    for fact in (f for f in facts if f["verdict_as_published"] != "汇总"):
        want = _figures(fact["target"])[:1]
        got = _figures(_without_brackets(fact["result"]) or fact["result"])[:1]
        mine = [t for t in audit["targets"] if want and _same(want[0], t)]
        for figures, ours in ((want, mine), (got, [r for r in results if got and _same(got[0], r)])):
            count.found += bool(figures and ours)
            if figures and not ours:
                count.missed += 1
                count.notes.append(f"missed {fact['item']} {figures[0][0]}{figures[0][1]}")
        if want and got and mine and all(t["result"] and not _same(got[0], t["result"]) for t in mine):
            count.wrong += 1
            count.notes.append(f"wrong {fact['item']}: {[t['result']['quote'] for t in mine]}")
        count.notes += _disagreements(fact, mine, got)
    for target in _extra(facts, audit["targets"]):
        count.extra += 1
        count.notes.append(f"extra {target['quote']} ({target['value']}{target['unit']})")
    return count


def _extra(facts: list[dict[str, Any]], targets: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Targets in no fact; a figure that the facts hold once explains one target, a reported one the promise implied by it."""
    known = [figure for fact in facts for figure in _figures(fact["target"])]
    told = [figure for fact in facts for figure in _figures(fact["result"])]
    out = []
    for target in targets:
        if target["implied"] and target["result"] and any(_same(figure, target["result"]) for figure in told):
            continue
        same = next((figure for figure in known if _same(figure, target)), None)
        if same is None:
            out.append(target)
        else:
            known.remove(same)
    return out


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
