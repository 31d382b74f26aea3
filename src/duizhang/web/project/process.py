"""The process tree of an office: database, job worker, web server; it starts together and stops together."""

import subprocess
import sys
from pathlib import Path

from duizhang.web.project import assets
from duizhang.web.project.database import running
from duizhang.web.project.first_start import set_up


def serve(*, data: Path, host: str, port: int, workers: int) -> int:
    """Run until told to stop (Ctrl-C, SIGTERM); 0 then."""
    assets.build()
    with running(data):
        password = set_up()
        if password:
            print(f"第一次启动：登录名 admin，一次性密码 {password}（只显示这一次，登录后须修改）\n(first start: sign in as admin with this one-time password)")
        print(f"对账办公系统 (the office): http://{'localhost' if host in ('0.0.0.0', '127.0.0.1') else host}:{port}/", flush=True)
        worker = _worker()
        try:
            _web(host, port, workers)
        finally:
            worker.terminate()
            worker.wait(10)
    return 0


def _worker() -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "django", "procrastinate", "--no-color", "worker", "--concurrency", "2"]
    return subprocess.Popen(command)


def _web(host: str, port: int, workers: int) -> None:
    from granian.constants import Interfaces
    from granian.log import LogLevels
    from granian.server import Server

    Server(
        "duizhang.web.project.wsgi:application",
        address=host,
        port=port,
        interface=Interfaces.WSGI,
        workers=workers,
        blocking_threads=4,
        respawn_failed_workers=True,
        log_enabled=True,
        log_level=LogLevels.warning,
    ).serve()
