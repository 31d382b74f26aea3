"""A backup taken while several processes write: it restores to counts and a chain that belong together, and to the very chain of the office."""

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

WRITER = """
import sys
from datetime import date
from pathlib import Path
from duizhang.web.project.database import running
data, name, stop = Path(sys.argv[1]), sys.argv[2], Path(sys.argv[3])
with running(data):
    from duizhang.web.project.first_start import set_up
    set_up()
    from duizhang.web.accounts.models import Person
    from duizhang.web.cases.actions.add_complaint import add_complaint
    from duizhang.web.cases.actions.open_case import open_case
    person, n = Person.objects.first(), 0
    while not stop.exists():
        n += 1
        slip = add_complaint(source=f"{name}-{n}", received_on=date(2026, 3, 1), text="路灯不亮", by=person)
        open_case(title="路灯", text="修复", origin="complaint", complaints=[slip], by=person)
        if n == 5:
            stop.with_name(name).touch()
"""
COUNT = """
from duizhang.web.cases.models import Case, Complaint, Step
from duizhang.web.ledger.models import Entry
said = {v: Entry.objects.filter(verb=v).count() for v in ("case.open", "complaint.add", "complaint.link")}
last = Entry.objects.first()
print(Case.objects.count(), Step.objects.count(), Complaint.objects.count(), Complaint.objects.filter(case__isnull=False).count(), *said.values(), Entry.objects.count(), last.number, last.hash)
"""


def run(*arguments: str, input: str = "") -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, *arguments], capture_output=True, text=True, env=environment(), timeout=120, check=False, input=input)


def environment() -> dict[str, str]:
    return {k: v for k, v in os.environ.items() if k not in ("DJANGO_SETTINGS_MODULE", "DATABASE_URL")}


@contextmanager
def writing(data: Path, folder: Path) -> Iterator[None]:
    """Three processes open cases meanwhile, each well under way."""
    start = "from duizhang.web.project.first_start import set_up\nset_up()"
    run("-m", "duizhang", "office", "--data", str(data), "shell", "-c", start)
    names, stop = ("w1", "w2", "w3"), folder / "stop"
    writers = [subprocess.Popen([sys.executable, "-c", WRITER, str(data), name, str(stop)], env=environment()) for name in names]
    end = time.monotonic() + 60
    while not all((folder / name).exists() for name in names):
        assert time.monotonic() < end and all(w.poll() is None for w in writers)
        time.sleep(0.1)
    yield
    stop.touch()
    assert [writer.wait(60) for writer in writers] == [0, 0, 0]


def counted(data: Path) -> list[str]:
    return run("-m", "duizhang", "office", "--data", str(data), "shell", "-v", "0", "-c", COUNT).stdout.split()


def test_a_backup_under_load_restores_to_one_moment(tmp_path: Path) -> None:
    data, new, dump = tmp_path / "data", tmp_path / "new", tmp_path / "b.dump"
    with writing(data, tmp_path):
        assert run("-m", "duizhang", "backup", str(dump), "--data", str(data)).returncode == 0
    assert run("-m", "duizhang", "restore", str(dump), "--data", str(new)).returncode == 0
    cases, steps, slips, linked, *said, entries, number, seal = counted(new)
    assert int(cases) >= 15 and [cases, slips, linked] == said and cases == steps == linked and entries == number
    assert int(counted(data)[0]) > int(cases), "nothing was written meanwhile: no load"
    assert "完好" in run("-m", "duizhang", "office", "--data", str(new), "verify_ledger").stdout
    assert run("-m", "duizhang", "office", "--data", str(data), "verify_ledger", "--expect", f"{number}:{seal}").returncode == 0
