"""`duizhang serve`: the office on this machine: database, jobs and web server in one process tree."""

import argparse
from pathlib import Path
from typing import Any


def add(commands: Any) -> None:
    """Declare the command and its options."""
    p = commands.add_parser("serve", help="启动办公系统 (start the office)", description="启动办公系统：数据库、后台任务与网页服务，Ctrl-C 停止。")
    p.add_argument("--data", metavar="FOLDER", type=Path, default=None, help="数据文件夹，默认 duizhang-data；演示为 duizhang-demo (folder of the data)")
    p.add_argument("--host", default="127.0.0.1", help="监听地址 (address to listen on)")
    p.add_argument("--port", type=int, default=8000, help="端口 (port)")
    p.add_argument("--workers", type=int, default=2, help="网页进程数 (web processes)")
    p.add_argument("--demo", action="store_true", help="先装入一座虚构城市的一年数据 (load an invented city's year first)")
    p.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """0 stopped as told, 2 the office is not installed or could not start."""
    from duizhang.cli.office import complain_without_web

    if status := complain_without_web():
        return status
    from duizhang.web.project.process import serve

    data = arguments.data or Path("duizhang-demo" if arguments.demo else "duizhang-data")
    return serve(data=data, host=arguments.host, port=arguments.port, workers=arguments.workers, demo=arguments.demo)
