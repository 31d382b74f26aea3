"""The process tree of an office: database, job worker, web server; it starts together and stops together."""

import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Event, Thread
from typing import Any

from duizhang.web.project import assets
from duizhang.web.project.database import running
from duizhang.web.project.first_start import set_up

STEADY = 60.0  # seconds after which a server counts as having stayed up
LONGEST_PAUSE = 60.0


def serve(*, data: Path, host: str, port: int, workers: int, demo: bool = False) -> int:
    """Run until told to stop (Ctrl-C, SIGTERM); 0 then. `demo` fills an empty office with an invented city first."""
    assets.build()
    with running(data):
        if made := set_up():
            print("三员账号和一次性密码（只显示这一次，请分别交给三个人，登录后须修改） (hand each to another person; shown once)")
            for added in made:
                print(f"  {added.person.username:10} {added.password}  {added.person.get_role_display()}")
        _forget_what_was_drawn()
        if demo:
            _fill()
        print(f"对账办公系统 (the office): http://{'localhost' if host in ('0.0.0.0', '127.0.0.1') else host}:{port}/", flush=True)
        with job_worker():
            _web(host, port, workers)
    return 0


def _forget_what_was_drawn() -> None:
    """By the version before this one, perhaps."""
    from django.core.cache import cache

    cache.clear()


def _fill() -> None:
    """The demo, in an office that has just begun; one that has units keeps what it has."""
    from duizhang.web.accounts.models import Person
    from duizhang.web.accounts.roles import Role
    from duizhang.web.demo.load import load
    from duizhang.web.units.models import Unit

    if Unit.objects.exists():
        print("数据文件夹里已有内容，没有再装演示数据；登录名和密码与上次相同 (there is data already: nothing loaded)")
        return
    print("正在装入演示城市的一年，约一分钟…… (loading an invented city's year, about a minute)", flush=True)
    admin, security = (Person.objects.filter(role=role, is_active=True).earliest("pk") for role in (Role.ADMINISTRATOR, Role.SECURITY))
    people = load(admin=admin, security=security, tell=lambda line: print(f"  {line}", flush=True))
    print("演示用登录名和一次性密码（只显示这一次，登录后须修改） (sign in with one of these; shown once)")
    for person, password in people:
        print(f"  {person.username:10} {password}  {person.get_role_display()} {person.name}")


@contextmanager
def job_worker() -> Iterator[None]:
    """The worker of background jobs; one that dies is started again. At the end it may finish what it does, for ten seconds:
    what is cut off then is taken up at the next start."""
    stop = Event()
    keeper = Thread(target=_keep_worker, args=(stop,), daemon=True)
    keeper.start()
    try:
        yield
    finally:
        stop.set()
        keeper.join(15)


def _keep_worker(stop: Event) -> None:
    command = [sys.executable, "-m", "django", "procrastinate", "--no-color", "worker", "--concurrency", "2"]
    while not stop.is_set():
        worker = subprocess.Popen(command)
        while worker.poll() is None and not stop.wait(0.5):
            pass
        if worker.poll() is None:
            _end(worker)
        elif not stop.wait(2):
            print("后台作业进程意外退出，已重新启动 (the job worker died and is started again)", file=sys.stderr, flush=True)


def _end(worker: subprocess.Popen[bytes]) -> None:
    worker.terminate()
    try:
        worker.wait(10)
    except subprocess.TimeoutExpired:
        worker.kill()
        worker.wait()


def _web(host: str, port: int, workers: int) -> None:
    """Serve until told to stop. Granian replaces a worker that died, but gives up where it dies again within seconds: then it is
    started anew, after a pause that doubles as long as it does not stay up."""
    pause = 1.0
    while True:
        server, began = _server(host, port, workers), time.monotonic()
        try:
            server.serve()
        except SystemExit as end:
            if not end.code:
                return
        else:
            return
        pause = 1.0 if time.monotonic() - began > STEADY else min(2 * pause, LONGEST_PAUSE)
        print(f"网页进程接连退出，{pause:.0f} 秒后重新启动 (the web processes keep dying: starting again)", file=sys.stderr, flush=True)
        if _told_to_stop(server, pause):
            return


def _told_to_stop(server: Any, seconds: float) -> bool:
    """Wait so long; whether a signal came meanwhile (the old server's handler still hears it)."""
    end = time.monotonic() + seconds
    while time.monotonic() < end and not server.interrupt_signal:
        time.sleep(0.1)
    return bool(server.interrupt_signal)


def _server(host: str, port: int, workers: int) -> Any:
    from granian.constants import Interfaces
    from granian.log import LogLevels
    from granian.server import Server

    return Server(
        "duizhang.web.project.wsgi:application",
        address=host,
        port=port,
        interface=Interfaces.WSGI,
        workers=workers,
        blocking_threads=4,
        respawn_failed_workers=True,
        log_enabled=True,
        log_level=LogLevels.warning,
    )
