"""What `office.py` holds its measures against: no page dearer than five empty ones, none dearer with more data, nothing wrong."""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path

CLAIMED = ("board", "task", "plan task", "check", "cockpit")
DEAR, GROWTH = 5.0, 1.5
DEARNESS, GROWING = ("p95", "CPU", "p95 of the mix"), ("p95 ms", "CPU", "p95 ms of the mix")
ONCE = Path(__file__).parent.parent / "build" / "office-once.json"  # what the last run at 1× gave

Ratios = dict[str, dict[str, float]]  # "p95" (each page alone), "CPU", "p95 of the mix" → page → multiple of the empty page; "… ms": as it is


def held(scale: int, ratios: Ratios, wrong: int) -> bool:
    """Say of every claim whether it holds; whether all do. A run at 1× is noted for those with more data."""
    if scale == 1:
        ONCE.parent.mkdir(exist_ok=True)
        ONCE.write_text(json.dumps(ratios, indent=1))
    print("\nClaims")
    claims = [*_claims(scale, ratios), (not wrong, f"no error ({wrong})")]
    for holds, words in claims:
        print(f"  {'holds' if holds else 'FAILS'}  {words}")
    return all(holds for holds, _ in claims)


def _claims(scale: int, ratios: Ratios) -> Iterator[tuple[bool, str]]:
    for sort in DEARNESS:
        for page, multiple in _claimed(ratios, sort):
            yield multiple <= DEAR, f"{sort}: {page} {multiple:.1f} empty pages (at most {DEAR:.0f})"
    if scale == 1:
        return
    if not ONCE.exists():
        yield False, "nothing to compare with: run --scale 1 first"
        return
    once: Mapping[str, Mapping[str, float]] = json.loads(ONCE.read_text())
    for sort in GROWING:
        for page, measured in _claimed(ratios, sort):
            if at_once := once.get(sort, {}).get(page):
                times = measured / at_once
                yield times <= GROWTH, f"{sort}: {page} {times:.2f} times what it is at 1× (at most {GROWTH})"


def _claimed(ratios: Ratios, sort: str) -> Iterator[tuple[str, float]]:
    return ((page, ratios[sort][page]) for page in CLAIMED if page in ratios.get(sort, {}))
