"""A hundred liaisons hand in at once while the web process is killed again and again: nothing is lost, nothing doubled.

They come in waves, and in each wave the worker is killed; waves lie apart because the web server (granian) gives up on a
worker that dies within 5.5 seconds of its start.
"""

import http.client
import json
import os
import signal
import socket
import subprocess
import sys
import time
import urllib.parse
import uuid
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import psutil
import psycopg
import pytest

from duizhang.web.project import assets
from duizhang.web.project.database import embedded

TESTS = Path(__file__).parents[3]
WAVE, STRIKE, TRIES, SECONDS = 6.5, 0.5, 60, 40
TOKEN = "t" * 32
CLEAN = {k: v for k, v in os.environ.items() if k not in ("DJANGO_SETTINGS_MODULE", "DATABASE_URL")}


def free_port() -> int:
    with socket.socket() as s:
        s.bind(("127.0.0.1", 0))
        return int(s.getsockname()[1])


def asked(port: int, method: str, path: str, body: str = "", cookie: str = "") -> int:
    """The status, or 0 where the connection broke: then nobody knows whether it arrived."""
    headers = {"Cookie": cookie, "Content-Type": "application/x-www-form-urlencoded"}
    try:
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=8)
        connection.request(method, path, body, headers)
        return connection.getresponse().status
    except (OSError, http.client.HTTPException):
        return 0
    finally:
        connection.close()


def healthy(port: int, seconds: float) -> bool:
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if asked(port, "GET", "/healthy/") == 200:
            return True
        time.sleep(0.1)
    return False


def web_workers(pid: int) -> list[psutil.Process]:
    others = ("procrastinate", "resource_tracker", "postgres")
    return [p for p in psutil.Process(pid).children() if not any(word in " ".join(p.cmdline()) for word in others)]


@pytest.fixture
def office(tmp_path: Path) -> Iterator[tuple[int, int, Path, list[dict[str, Any]]]]:
    assets.build()
    data, port = tmp_path / "data", free_port()
    made = subprocess.run([sys.executable, str(TESTS / "under_fire.py"), str(data)], capture_output=True, text=True, env=CLEAN, timeout=60, check=True)
    command = [sys.executable, "-m", "duizhang", "serve", "--data", str(data), "--port", str(port), "--workers", "1"]
    with (tmp_path / "log").open("w") as log:
        process = subprocess.Popen(command, stdout=log, stderr=subprocess.STDOUT, env=CLEAN)
    try:
        assert healthy(port, 40), (tmp_path / "log").read_text()
        yield process.pid, port, data, json.loads(made.stdout.splitlines()[-1])
    finally:
        process.send_signal(signal.SIGTERM)
        try:
            process.wait(20)
        except subprocess.TimeoutExpired:
            process.kill()


def hand_in_all(port: int, liaison: dict[str, Any], began: float) -> list[str]:
    """The keys that the server acknowledged; every key is tried until it is, and once more afterwards, as impatient people do."""
    cookie, known = f"sessionid={liaison['session']}; csrftoken={TOKEN}", []
    for wave, report in enumerate(liaison["reports"]):
        key = str(uuid.uuid4())
        body = urllib.parse.urlencode({"csrfmiddlewaretoken": TOKEN, "key": key, "text": "3月新增学位20个。"})
        path = f"/cycles/reports/{report}/submit/"
        time.sleep(max(0.0, began + WAVE * wave - time.monotonic()))
        for _ in range(TRIES):
            if asked(port, "POST", path, body, cookie) == 302:
                known.append(key)
                break
            if time.monotonic() > began + SECONDS:
                break
            time.sleep(0.2)
        asked(port, "POST", path, body, cookie)
    return known


def kill_in_each_wave(pid: int, began: float, waves: int) -> int:
    """How often a web worker was killed while people were handing in."""
    kills = 0
    for wave in range(waves):
        time.sleep(max(0.0, began + WAVE * wave + STRIKE - time.monotonic()))
        workers = web_workers(pid)
        for worker in workers:
            worker.send_signal(signal.SIGKILL)
        kills += len(psutil.wait_procs(workers, timeout=5)[0])
    return kills


def test_nothing_is_lost_and_nothing_doubled(office: tuple[int, int, Path, list[dict[str, Any]]], capsys: pytest.CaptureFixture[str]) -> None:
    pid, port, data, liaisons = office
    began, waves = time.monotonic(), len(liaisons[0]["reports"])
    with ThreadPoolExecutor(len(liaisons) + 1) as crowd:
        killer = crowd.submit(kill_in_each_wave, pid, began, waves)
        handed_in = [crowd.submit(hand_in_all, port, liaison, began) for liaison in liaisons]
        acknowledged = [key for future in handed_in for key in future.result()]
        kills = killer.result()
    took = time.monotonic() - began
    with embedded(data / "postgres", "duizhang") as url, psycopg.connect(url) as database:
        stored = [str(row[0]) for row in database.execute("SELECT key FROM cycles_submission")]
        per_report = database.execute("SELECT count(*), count(DISTINCT report_id) FROM cycles_submission").fetchone()
        entries = database.execute("SELECT count(*) FROM ledger_entry WHERE verb = 'report.submit'").fetchone()
        judged = database.execute("SELECT count(*) FROM cycles_snapshot").fetchone()
    with capsys.disabled():
        print(f"\n{len(acknowledged)} submissions by {len(liaisons)} liaisons, {kills} kills -9, {took:.1f} s")
    wanted = sum(len(liaison["reports"]) for liaison in liaisons)
    assert kills == waves and len(acknowledged) == wanted
    assert sorted(stored) == sorted(acknowledged)
    assert per_report == (wanted, wanted) and entries == (wanted,) and judged == (wanted,)
    sealed = subprocess.run([sys.executable, "-m", "duizhang", "office", "--data", str(data), "verify_ledger"], env=CLEAN, timeout=60, check=False, capture_output=True)
    assert sealed.returncode == 0, sealed.stdout
