"""`duizhang serve` from nothing: it starts, says the three passwords once, answers, survives a killed worker, stops clean; a
backup of it restores to the same chain."""

import os
import re
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest

from duizhang.web.project import assets


def free_port() -> int:
    with socket.socket() as s:
        s.bind(("127.0.0.1", 0))
        return int(s.getsockname()[1])


def duizhang(*arguments: str) -> subprocess.CompletedProcess[str]:
    environment = {k: v for k, v in os.environ.items() if k not in ("DJANGO_SETTINGS_MODULE", "DATABASE_URL")}
    return subprocess.run([sys.executable, "-m", "duizhang", *arguments], capture_output=True, text=True, env=environment, timeout=90, check=False)


def answers(port: int) -> bool:
    try:
        with urllib.request.urlopen(f"http://127.0.0.1:{port}/healthy/", timeout=2) as page:
            return bool(page.read() == b"ok")
    except OSError:
        return False


def until(port: int, seconds: float = 40) -> bool:
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if answers(port):
            return True
        time.sleep(0.2)
    return False


def web_workers(pid: int) -> list[psutil.Process]:
    alive = [p for p in psutil.Process(pid).children() if p.status() != psutil.STATUS_ZOMBIE]
    return [p for p in alive if "procrastinate" not in " ".join(p.cmdline()) and "resource_tracker" not in " ".join(p.cmdline())]


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[subprocess.Popen[str], Path, int]]:
    assets.build()
    data, port = tmp_path_factory.mktemp("office") / "data", free_port()
    environment = {k: v for k, v in os.environ.items() if k not in ("DJANGO_SETTINGS_MODULE", "DATABASE_URL")}
    command = [sys.executable, "-m", "duizhang", "serve", "--data", str(data), "--port", str(port), "--workers", "1"]
    log = (data.parent / "log").open("w")
    process = subprocess.Popen(command, stdout=log, stderr=subprocess.STDOUT, text=True, env=environment)
    assert until(port), (data.parent / "log").read_text()
    yield process, data, port
    if process.poll() is None:
        process.kill()


def test_it_serves_says_the_three_passwords_once_and_survives_a_killed_worker(office: tuple[subprocess.Popen[str], Path, int]) -> None:
    process, data, port = office
    said = (data.parent / "log").read_text()
    assert len(re.findall(r"(?:[a-z2-9]{4}-){3}[a-z2-9]{4}", said)) == 3
    assert (data / "secret-key").stat().st_mode & 0o077 == 0
    web = web_workers(process.pid)
    assert web
    for worker in web:
        worker.send_signal(signal.SIGKILL)
    psutil.wait_procs(web, timeout=10)
    assert until(port) and {p.pid for p in web_workers(process.pid)}.isdisjoint(p.pid for p in web)


def job_workers(pid: int) -> list[psutil.Process]:
    alive = [p for p in psutil.Process(pid).children() if p.status() != psutil.STATUS_ZOMBIE]
    return [p for p in alive if "procrastinate" in " ".join(p.cmdline())]


def test_a_killed_job_worker_is_started_again(office: tuple[subprocess.Popen[str], Path, int]) -> None:
    process, _, _ = office
    (killed,) = job_workers(process.pid)
    killed.send_signal(signal.SIGKILL)
    end = time.monotonic() + 20
    while time.monotonic() < end and not [p for p in job_workers(process.pid) if p.pid != killed.pid]:
        time.sleep(0.2)
    assert {p.pid for p in job_workers(process.pid)} - {killed.pid}


def test_it_comes_back_where_workers_die_again_and_again(office: tuple[subprocess.Popen[str], Path, int]) -> None:
    process, _, port = office
    for _ in range(3):
        web = web_workers(process.pid)
        for worker in web:
            worker.send_signal(signal.SIGKILL)
        psutil.wait_procs(web, timeout=10)
        assert until(port), "it gave up"
        assert process.poll() is None


def test_a_backup_restores_to_the_same_chain(office: tuple[subprocess.Popen[str], Path, int], tmp_path: Path) -> None:
    _, data, _ = office
    seal = duizhang("office", "--data", str(data), "verify_ledger").stdout
    assert duizhang("backup", str(tmp_path / "b.dump"), "--data", str(data)).returncode == 0
    assert duizhang("restore", str(tmp_path / "b.dump"), "--data", str(tmp_path / "new")).returncode == 0
    assert seal and duizhang("office", "--data", str(tmp_path / "new"), "verify_ledger").stdout == seal
    again = duizhang("restore", str(tmp_path / "b.dump"), "--data", str(tmp_path / "new"))
    assert again.returncode == 2 and "不是空的" in again.stderr


def test_it_stops_with_all_its_children(office: tuple[subprocess.Popen[str], Path, int]) -> None:
    process, data, port = office
    family = psutil.Process(process.pid).children(recursive=True)
    process.send_signal(signal.SIGTERM)
    assert process.wait(30) == 0
    assert not answers(port) and not psutil.wait_procs(family, timeout=10)[1]
    assert not (data / "postgres" / "postmaster.pid").exists()
