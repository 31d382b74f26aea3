"""`office.py [--scale 1|10|100] [--shape plan|years|both]`: the office under a hundred people, on a database of that size.

It fills a fresh embedded PostgreSQL (`office_data.py`), starts `duizhang serve` as it is, and measures each page alone with a hundred
people at once, pages in turn so that noise falls on all alike; then a day's mix, with time to read between two clicks and
with writes that void what is kept. p95 says how long people wait; CPU a request (server and database, user and system) says what a
page costs whatever else the machine does. Both are also told as multiples of `empty`, the office's frame with nothing in it; p95 of `bare` too, a signed-in answer of one word.
At the end every claim of `office_claims.py` is said to hold or to fail; a run at 1× is noted, and those with more data are held against
it. Exit status 1 where a claim fails, or the chain or the lights do not verify.
"""

import argparse
import asyncio
import os
import random
import signal
import socket
import subprocess
import sys
import tempfile
import time
import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import psutil
from office_claims import held
from office_client import Browser, Times, Visit, timed

PEOPLE = 100
ROUNDS, SECONDS = 3, 3.0  # of each page alone
THINK = 6.0  # seconds between two clicks, on average
MIX_SECONDS = 120.0  # so long that a p95 of the rarest page rests on more than a hundred visits
BEFORE = "bare", "empty"


def main() -> int:
    """A table for each shape."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--scale", type=int, default=1, help="times 200 tasks × 12 cycles")
    parser.add_argument("--shape", choices=("plan", "years", "both"), default="both", help="all in the plan that is shown, or in plans of earlier years")
    parser.add_argument("--data", type=Path, help="a folder filled by an earlier run, or to be kept for later ones")
    asked = parser.parse_args()
    warnings.simplefilter("ignore")
    shapes = ("plan", "years") if asked.shape == "both" and asked.scale > 1 else ("plan",) if asked.shape == "both" else (asked.shape,)
    wrong = 0
    for shape in shapes:
        with tempfile.TemporaryDirectory() as folder:
            Path(folder).chmod(0o755)  # the database runs as a user of its own where we are root
            argument = ["--one", str(asked.data / shape if asked.data else Path(folder) / "data"), str(asked.scale), shape]
            wrong |= subprocess.call([sys.executable, __file__, *argument])  # Django loads once a process
    return wrong


def one(data: Path, scale: int, shape: str) -> int:
    """Fill, serve, measure, verify."""
    from duizhang.web.project.database import running

    os.environ["DJANGO_SETTINGS_MODULE"] = "office_bench"
    with running(data):
        from duizhang.web.project.first_start import set_up

        set_up()
        began = time.perf_counter()
        _fill(scale, shape)
        print(f"\n== {scale * 200} tasks × 60 units × 12 cycles, {'in one plan' if shape == 'plan' else f'in {scale} plans'}; {PEOPLE} people ({time.perf_counter() - began:.0f} s to fill)")
        with _served(data) as (port, cost):
            ratios, errors = asyncio.run(_measured(port, cost))
        return int(_verified() or not held(scale, ratios, errors))


def _fill(scale: int, shape: str) -> None:
    import office_data

    from duizhang.web.accounts.models import Person
    from duizhang.web.plans.models import Task

    if not Task.objects.exists():
        office_data.fill(scale, one_plan=shape == "plan", admin=Person.objects.get(username="admin"))


@contextmanager
def _served(data: Path) -> Iterator[tuple[int, Callable[[], float]]]:
    """The port, and what tells the CPU seconds used so far by the server's and the database's processes."""
    with socket.socket() as s:
        s.bind(("127.0.0.1", 0))
        port = int(s.getsockname()[1])
    environment = {k: v for k, v in os.environ.items() if k != "DATABASE_URL"} | {"PYTHONPATH": str(Path(__file__).parent)}
    command = [sys.executable, "-m", "duizhang", "serve", "--data", str(data), "--port", str(port)]
    server = subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL)
    postmaster = int((data / "postgres" / "postmaster.pid").read_text().split()[0])
    try:
        _wait(port)
        yield port, lambda: _cpu(server.pid) + _cpu(postmaster)
        rss = [p.memory_info().rss >> 20 for p in psutil.Process(server.pid).children() if "procrastinate" not in " ".join(p.cmdline())]
        print(f"RSS of the server's processes: {rss} MB")
    finally:
        server.send_signal(signal.SIGTERM)
        server.wait(30)


def _wait(port: int) -> None:
    for _ in range(200):
        try:
            socket.create_connection(("127.0.0.1", port), 1).close()
            return
        except OSError:
            time.sleep(0.2)
    raise SystemExit("the server did not start")


def _cpu(pid: int) -> float:
    """User and system seconds of a process, its children, and those of them that have ended."""
    parent = psutil.Process(pid)
    ended = parent.cpu_times()
    alive = 0.0
    for process in (parent, *parent.children(recursive=True)):
        try:
            times = process.cpu_times()
            alive += times.user + times.system
        except psutil.NoSuchProcess:
            continue
    return float(alive + ended.children_user + ended.children_system)


async def _measured(port: int, cost: Callable[[], float]) -> tuple[dict[str, dict[str, float]], int]:
    """Multiples of the empty page, p95 as it is, and how many answers were errors."""
    from office_pages import People

    people = await asyncio.to_thread(People, port)
    alone: dict[str, Times] = {name: Times() for name in people.pages}
    cpu: dict[str, float] = dict.fromkeys(people.pages, 0.0)
    for name in people.pages:  # nothing is measured cold
        await _page(people, name, Times(), SECONDS)
    for _ in range(ROUNDS):
        for name in people.pages:
            before = cost()
            await _page(people, name, alone[name], SECONDS)
            cpu[name] += cost() - before
    print("\nEach page alone, a hundred people at once, no time to read")
    cpu = {name: 1000 * cpu[name] / max(1, len(alone[name].seconds)) for name in alone}
    _table(alone, cpu, SECONDS * ROUNDS)
    mixed: dict[str, Times] = {name: Times() for name in (*people.pages, *people.writes)}
    await _mix(people, mixed, MIX_SECONDS)
    print(f"\nA day's mix: {THINK:.0f} s between two clicks, one in twelve a write (submit and send back, a colour set by hand)")
    _table(mixed, {}, MIX_SECONDS)
    burst = Times()
    began = time.perf_counter()
    await asyncio.gather(*(timed(browser, visit, burst) for browser, visit in people.submissions()))
    print(f"\n{len(burst.seconds)} people submit at the same moment: all in after {time.perf_counter() - began:.1f} s, p50 {burst.at(0.5):.0f} ms, p95 {burst.at(0.95):.0f} ms, errors {len(burst.errors)}")
    wrong = [e for times in (*alone.values(), *mixed.values(), burst) for e in times.errors]
    for line in wrong[:10]:
        print(f"  ! {line}")
    multiples = {"p95": _multiples(alone), "CPU": {name: spent / cpu["empty"] for name, spent in cpu.items()}, "p95 of the mix": _multiples(mixed)}
    return {**multiples, "p95 ms": _milliseconds(alone), "p95 ms of the mix": _milliseconds(mixed)}, len(wrong)


def _multiples(measured: dict[str, Times]) -> dict[str, float]:
    return {name: times.at(0.95) / measured["empty"].at(0.95) for name, times in measured.items() if times.seconds}


def _milliseconds(measured: dict[str, Times]) -> dict[str, float]:
    return {name: times.at(0.95) for name, times in measured.items() if times.seconds}


async def _page(people: Any, name: str, times: Times, seconds: float) -> None:
    end = time.perf_counter() + seconds

    async def sit(browser: Browser, visit: Visit) -> None:
        while time.perf_counter() < end:
            await timed(browser, visit, times)

    await asyncio.gather(*(sit(browser, visit) for browser, visit in people.visitors(name)))


async def _mix(people: Any, mixed: dict[str, Times], seconds: float) -> None:
    end = time.perf_counter() + seconds

    async def work(number: int) -> None:
        chance = random.Random(number)
        await asyncio.sleep(chance.uniform(0, THINK))
        while time.perf_counter() < end:
            for name, browser, visit in people.next_click(number, chance):
                await timed(browser, visit, mixed[name])
            await asyncio.sleep(chance.uniform(0, 2 * THINK))

    await asyncio.gather(*(work(number) for number in range(PEOPLE)))


def _table(measured: dict[str, Times], cpu: dict[str, float], seconds: float) -> None:
    empty, bare = measured["empty"], measured["bare"]
    print(f"{'':10} {'answers':>8} {'a second':>9} {'p50 ms':>8} {'p95 ms':>8} {'p99 ms':>8} {'p95/empty':>10} {'p95/bare':>9}  {'CPU ms':>7} {'CPU/empty':>10}  errors")
    for name, times in measured.items():
        if not times.seconds:
            continue
        costs = f"{cpu[name]:7.1f} {cpu[name] / cpu['empty']:10.1f}" if name in cpu else f"{'':18}"
        against_bare = f"{times.at(0.95) / bare.at(0.95):9.1f}" if bare.seconds else f"{'':9}"
        print(f"{name:10} {len(times.seconds):8} {len(times.seconds) / seconds:9.1f} {times.at(0.5):8.0f} {times.at(0.95):8.0f} {times.at(0.99):8.0f} "
              f"{times.at(0.95) / empty.at(0.95):10.1f} {against_bare}  {costs}  {len(times.errors)}", flush=True)  # fmt: skip


def _verified() -> bool:
    """Whether something is wrong with the chain or the lights after all this."""
    from duizhang.web.board.verify_lights import wrong_lights
    from duizhang.web.ledger.chain import verify

    chain, lights = verify(), wrong_lights()
    print(f"the chain {'holds' if chain.broken_at is None else f'breaks at {chain.broken_at}'} over {chain.seal.number} entries; {len(lights)} lights are wrong")
    return chain.broken_at is not None or bool(lights)


if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).parent))
    if sys.argv[1:2] == ["--one"]:
        sys.exit(one(Path(sys.argv[2]), int(sys.argv[3]), sys.argv[4]))
    sys.exit(main())
