"""What `office.py` holds its measures against: no page dearer than five empty ones, none dearer with more data, nothing wrong."""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path

CLAIMED = ("board", "task", "plan task", "check", "cockpit")
DEAR, GROWTH = 5.0, 1.5
ONCE = Path(__file__).parent.parent / "build" / "office-once.json"  # the multiples of the last run at 1×

Ratios = dict[str, dict[str, float]]  # "p95" (each page alone), "CPU", "p95 of the mix" → page → multiple of the empty page


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
    for sort, pages in ratios.items():
        for page in CLAIMED:
            if page in pages:
                yield pages[page] <= DEAR, f"{sort}: {page} {pages[page]:.1f} empty pages (at most {DEAR:.0f})"
    if scale == 1:
        return
    if not ONCE.exists():
        yield False, "nothing to compare with: run --scale 1 first"
        return
    once: Mapping[str, Mapping[str, float]] = json.loads(ONCE.read_text())
    for sort, pages in ratios.items():
        for page in CLAIMED:
            if page in pages and once.get(sort, {}).get(page):
                times = pages[page] / once[sort][page]
                yield times <= GROWTH, f"{sort}: {page} {times:.2f} times what it is at 1× (at most {GROWTH})"
