"""`office_import.py TABLE`: a completion table imported into a fresh office, held against its audit, printed and read back.

Needs tests/ on the path. Exit status 1 where a row, target or verdict of the office is not that of the audit.
"""

import os
import sys
import tempfile
import time
from pathlib import Path


def main(table: Path) -> int:
    """A line a step, then each difference."""
    os.environ["DJANGO_SETTINGS_MODULE"] = "office_settings"
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)  # the server runs as a user of its own where we are root
        os.environ["DUIZHANG_DATA"] = folder
        import django
        from django.db import connections

        django.setup()
        from office_database import real_postgres

        with real_postgres(Path(folder)):
            try:
                return _run(table)
            finally:
                connections.close_all()


def _run(table: Path) -> int:
    from django.core.files.uploadedfile import SimpleUploadedFile
    from django.core.management import call_command

    from duizhang.web.cycles.actions.import_results import import_results
    from duizhang.web.door import audit_bytes
    from duizhang.web.plans.selectors import sheet_tasks
    from duizhang.web.plans.sheets import sheet_of, write_docx, write_xlsx
    from people import make_cast
    from plan_ledger import ledger_of, misfits

    call_command("migrate", verbosity=0)
    cast, content = make_cast(), table.read_bytes()
    began = time.perf_counter()
    plan = import_results(upload=SimpleUploadedFile(table.name, content), by=cast.su).plan
    took = time.perf_counter() - began
    wrong, ledger = misfits(plan, audit_bytes(content, table.name)), ledger_of(plan)
    targets = [t for *_, found in ledger for t in found]
    print(f"office_import.import rows {len(ledger)}  targets {len(targets)}  misfits {len(wrong)}  {took:.1f} s")
    for line in wrong:
        print(f"  ! {line}")
    for form, write in (("xlsx", write_xlsx), ("docx", write_docx)):
        back = import_results(upload=SimpleUploadedFile(f"x.{form}", write(sheet_of(plan, sheet_tasks(plan)))), by=cast.su, title=form).plan
        _compare(form, ledger, ledger_of(back))
    return 1 if wrong else 0


def _compare(form: str, ledger: list[tuple[object, ...]], back: list[tuple[object, ...]]) -> None:
    rows = sum(a[:4] == b[:4] for a, b in zip(ledger, back, strict=False))
    ours, theirs = ([t for *_, found in side for t in found] for side in (ledger, back))
    lost, gained = [t for t in ours if t not in theirs], [t for t in theirs if t not in ours]
    print(f"office_import.{form:6} rows {rows}/{len(ledger)}  targets {len(ours) - len(lost)}/{len(ours)}  gained {len(gained)}")
    for sign, found in (("-", lost), ("+", gained)):
        for target in found:
            print(f"  {sign} {target}")


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
