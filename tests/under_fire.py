"""An office made for the test under fire, in the data folder named by the first argument: run as a program, before `duizhang serve`.

Prints JSON: for each liaison the session cookie and the reports to hand in.
"""

import json
import os
import sys
from datetime import date
from pathlib import Path
from typing import Any

LIAISONS, TASKS = 100, 3


def main() -> None:
    """Units, liaisons, tasks with a target each, one open cycle."""
    from duizhang.web.project.database import running

    os.environ["DJANGO_SETTINGS_MODULE"] = "duizhang.web.project.settings"
    with running(Path(sys.argv[1])):
        import django

        django.setup()
        from duizhang.web.project.first_start import set_up

        set_up()
        print(json.dumps(_made()))


def _made() -> list[dict[str, Any]]:
    from django.contrib.sessions.backends.db import SessionStore

    from duizhang.web.accounts.models import Person
    from duizhang.web.cycles.models import Cycle, Report
    from duizhang.web.plans.models import Assignment, Plan, Target, Task
    from duizhang.web.units.models import Membership, Unit

    plan = Plan.objects.create(title="重点工作", year=2026, state="running")
    cycle = Cycle.objects.create(plan=plan, rhythm="monthly", name="3月", start=date(2026, 3, 1), end=date(2026, 3, 31), due=date(2026, 4, 5))
    made = []
    for n in range(LIAISONS):
        unit = Unit.objects.create(code=f"U{n:03}", name=f"第{n}局")
        person = Person(username=f"l{n}", name=f"联{n}", role="liaison", must_change_password=False)
        person.set_unusable_password()
        person.save()
        Membership.objects.create(person=person, unit=unit, since=date(2026, 1, 1))
        reports = []
        for k in range(TASKS):
            task = Task.objects.create(plan=plan, code=f"{n}.{k}", title=f"新增学位{n + 100}个", text=f"新增学位{n + 100}个。", review="accepted")
            Assignment.objects.create(task=task, unit=unit, role="lead")
            Target.objects.create(task=task, code="1", indicator="新增学位", value=n + 100, unit="个", review="accepted")
            reports.append(Report.objects.create(cycle=cycle, task=task, unit=unit).pk)
        session = SessionStore()
        session["_auth_user_id"] = str(person.pk)
        session["_auth_user_backend"] = "allauth.account.auth_backends.AuthenticationBackend"
        session["_auth_user_hash"] = person.get_session_auth_hash()
        session.create()
        made.append({"session": session.session_key, "reports": reports})
    return made


if __name__ == "__main__":
    main()
