"""Seconds of CPU for an audit after start-up, the start-up itself, and MB/s beside a bare scan."""

import re
import subprocess
import sys
import time
from pathlib import Path

from duizhang import engine
from duizhang.lexicon.load import load_lexicon
from duizhang.lexicon.profile import load_profile
from duizhang.read import read

EXAMPLE = Path(__file__).parents[1] / "examples" / "qinglan-2023.txt"
BARE = re.compile(r"\d+(?:\.\d+)?\s*[万亿]?(?:个|家|%|元|人|项|亩)")


def main() -> None:
    """Print a small table; a document may be given as argument."""
    path = Path(sys.argv[1]) if len(sys.argv) > 1 else EXAMPLE
    data = path.read_bytes()
    lexicon, profile = load_lexicon(), load_profile()
    engine.audit(read(data, path.name), lexicon, profile)
    took = min(_cpu(lambda: engine.audit(read(data, path.name), lexicon, profile)) for _ in range(5))
    bare = min(_cpu(lambda: list(BARE.finditer(data.decode("utf-8")))) for _ in range(5))
    begin = time.perf_counter()
    subprocess.run([sys.executable, "-m", "duizhang", "--help"], check=True, capture_output=True)
    print(f"audit     {took:.3f} s CPU  {len(data) / took / 1e6:.2f} MB/s   ({len(data):,} bytes)")
    print(f"bare scan {bare:.4f} s CPU  {len(data) / bare / 1e6:.1f} MB/s")
    print(f"start-up  {time.perf_counter() - begin:.3f} s (duizhang --help)")


def _cpu(work) -> float:  # type: ignore[no-untyped-def]
    begin = time.process_time()
    work()
    return time.process_time() - begin


if __name__ == "__main__":
    main()
