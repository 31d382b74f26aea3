"""The data of `office.py`: twenty tasks' year lived through the office's own verbs, then copied by SQL as often as asked.

A copy is what the verbs wrote, with keys, units and people moved on; the copies' ledger entries are chained anew, so that the
whole chain verifies. Ten copies are a plan of 200 tasks.
"""

from collections.abc import Iterator
from datetime import date, timedelta
from random import Random
from types import SimpleNamespace
from typing import Any
from uuid import UUID

import msgspec
from django.db import connection, transaction

TASKS = 20  # that are lived through; ten times as many are the smallest plan
COPIES = 10  # of them that make a plan
UNITS, SUPERVISORS = 60, 10
STRIDE = 10_000_000  # a copy's keys lie this far from the ones before
OF_A_PLAN = ("plans.plan", "plans.document", "plans.version", "cycles.cycle", "cycles.schedule", "files.storedfile")
OF_A_TASK = ("plans.task", "plans.target", "cycles.report", "cases.case", "board.override")

Copy = tuple[str, dict[str, str]]


def fill(scale: int, *, one_plan: bool, admin: Any) -> None:
    """`scale` times 200 tasks of 60 units over 12 cycles: all in one plan, or in `scale` plans of earlier years."""
    _live(admin)
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SET LOCAL session_replication_role = replica")  # keys are right by construction; triggers come after
        _mappings(cursor, scale * COPIES)
        for table, columns in _copies(scale, one_plan):
            _insert(cursor, table, columns)
        _widen_documents(cursor)
        _chain(cursor, scale * COPIES, one_plan)
        _sequences(cursor)
    with connection.cursor() as cursor:
        cursor.execute("SELECT board_light_anew((SELECT array_agg(id) FROM plans_task), NULL)")
        cursor.execute("VACUUM ANALYZE")


def _live(admin: Any) -> None:
    """Sixty units, their people, a plan of twenty tasks, twelve months of reports, some cases and overrides."""
    from duizhang.web.accounts.actions.the_office import the_office
    from duizhang.web.accounts.models import Person
    from duizhang.web.accounts.roles import Role
    from duizhang.web.cycles.actions.add_schedule import add_schedule
    from duizhang.web.demo.city import city
    from duizhang.web.demo.clock import then
    from duizhang.web.demo.people import _silent, make_staff
    from duizhang.web.ledger.change import changing
    from duizhang.web.units.actions.add_unit import add_unit
    from duizhang.web.units.actions.appoint import appoint

    invented = _small(city())
    year = date.today().year - 1
    with then(date(year, 1, 4)), changing():
        security = Person.objects.get(username="security")
        staff = make_staff(invented, admin, security)
        for n in range(len(staff.units), UNITS):
            unit = add_unit(code=f"Z{n}", name=f"第{n}工作专班", kind="task_force", by=admin)
            for name, role in (("head", Role.UNIT_LEAD), ("liaison", Role.LIAISON)):
                appoint(person=_silent(f"{name}{n:02}", f"{name}{n:02}", role, security), unit=unit, by=security)
        for n in range(2, SUPERVISORS):
            _silent(f"ducha{n}", f"督查{n}", Role.SUPERVISION, security)
        Person.objects.update(must_change_password=False)
    plan = _plan(invented, staff, year)
    with then(date(year, 1, 15)):
        add_schedule(plan=plan, rhythm="cumulative", due_days=5, since=date(year, 1, 1), until=date(year, 12, 31), by=the_office())
    for month in range(1, 13):
        _month(plan, staff, invented.words, month)
    _red(plan, staff)


def _small(city: Any) -> Any:
    """The demo's city with a promise or two a department."""
    departments = [msgspec.structs.replace(d, promises=sorted(d.promises, key=lambda p: "、" not in p)[: 2 if n < 2 else 1]) for n, d in enumerate(city.department)]
    return msgspec.structs.replace(city, department=departments, local=msgspec.structs.replace(city.local, lines=city.local.lines[:1]))


def _plan(invented: Any, staff: Any, year: int) -> Any:
    from django.core.files.uploadedfile import SimpleUploadedFile

    from duizhang.web.demo.clock import then
    from duizhang.web.demo.plan_text import plan_text
    from duizhang.web.plans.actions.accept import accept_task
    from duizhang.web.plans.actions.edit import edit_task
    from duizhang.web.plans.actions.import_plan import import_plan
    from duizhang.web.plans.actions.publish import publish
    from duizhang.web.plans.models import Plan

    in_charge = {d.field: d.in_charge for d in invented.department} | {invented.local.field: invented.local.in_charge}
    with then(date(year, 1, 12)):
        upload = SimpleUploadedFile("plan.txt", plan_text(invented, year).encode())
        plan = import_plan(upload=upload, title=invented.title, year=year, by=staff.first).plan
        for task in plan.tasks.all():
            edit_task(task=accept_task(task=task, by=staff.first), in_charge=in_charge[task.field], by=staff.first)
        publish(plan=plan, by=staff.first)
    assert plan.tasks.count() == TASKS, plan.tasks.count()
    return Plan.objects.get(pk=plan.pk)


def _month(plan: Any, staff: Any, words: Any, month: int) -> None:
    """Handed in, passed, accepted, the cycle closed; of December a third are drafts still, and a sixth lie with the office."""
    from duizhang.web.accounts.actions.the_office import the_office
    from duizhang.web.cycles.actions.accept_report import accept_report
    from duizhang.web.cycles.actions.close_cycle import close_cycle
    from duizhang.web.cycles.actions.open_cycles import open_cycles
    from duizhang.web.cycles.actions.pass_report import pass_report
    from duizhang.web.cycles.actions.save_draft import save_draft
    from duizhang.web.cycles.actions.submit_report import submit_report
    from duizhang.web.demo.clock import then
    from duizhang.web.demo.progress import told
    from duizhang.web.ledger.change import changing

    end = (date(plan.year, month, 28) + timedelta(days=4)).replace(day=1) - timedelta(days=1)
    with then(end, 20), changing():
        (cycle,) = open_cycles(by=the_office(), today=end)
        for report in cycle.reports.select_related("task", "unit").order_by("task__order"):
            number = int(report.task.code)
            said = told(number=number, promise=report.task.text.partition("。")[0], month=month, words=words)
            write = {"text": said.text, "problems": "征迁未完", "next_step": "下月完成征迁", "by": staff.liaisons[report.unit.name]}
            if month == 12 and number % 3 == 0:
                save_draft(report=report, revision=0, **write)
                continue
            submit_report(report=report, key=UUID(int=Random(f"{number} {month}").getrandbits(128), version=4), **write)
            pass_report(report=report, by=staff.heads[report.unit.name])
            if month < 12 or number % 6 != 1:
                accept_report(report=report, by=staff.first)
        if month < 12:
            close_cycle(cycle=cycle, by=staff.first)


def _red(plan: Any, staff: Any) -> None:
    """Three of the red ones: one set to yellow, two followed as cases."""
    from duizhang.web.board.actions.override_colour import override_colour
    from duizhang.web.board.selectors import board_tasks, standing
    from duizhang.web.cases.actions.assign_case import assign_case
    from duizhang.web.cases.actions.open_case import open_case

    at = standing(staff.first, plan=str(plan.pk))
    red = list(board_tasks(staff.first, at).exclude(colour="yellow").order_by("order")[:3])
    assert at.cycle and len(red) == 3
    override_colour(task=red[0], cycle=at.cycle, colour="yellow", reason="已完工待验收", by=staff.first)
    for task in red[1:]:
        case = open_case(title=f"{task.title}滞后", text="查明原因", origin="red_item", task=task, by=staff.first)
        assign_case(case=case, unit=task.assignments.get(role="lead").unit, due=date.today() + timedelta(days=10), by=staff.first)


def _mappings(cursor: Any, copies: int) -> None:
    """`u` and `p`: in copy k the unit that stands 7k places on, and its people."""
    cursor.execute("CREATE TEMP TABLE u ON COMMIT DROP AS WITH all_units AS (SELECT id, row_number() OVER (ORDER BY id) - 1 AS n FROM units_unit) "
                   "SELECT k, a.id AS old, b.id AS new FROM generate_series(0, %s) k, all_units a JOIN all_units b ON true WHERE b.n = (a.n + 7 * k) %% %s", [copies - 1, UNITS])  # fmt: skip
    cursor.execute("CREATE TEMP TABLE p ON COMMIT DROP AS SELECT k.k, a.id AS old, coalesce(c.id, a.id) AS new FROM accounts_person a CROSS JOIN generate_series(0, %s) AS k(k) "
                   "LEFT JOIN units_membership m ON m.person_id = a.id LEFT JOIN u ON u.k = k.k AND u.old = m.unit_id "
                   "LEFT JOIN units_membership n ON n.unit_id = u.new AND EXISTS (SELECT 1 FROM accounts_person x WHERE x.id = n.person_id AND x.role = a.role) "
                   "LEFT JOIN accounts_person c ON c.id = n.person_id", [copies - 1])  # fmt: skip
    for name in ("u", "p"):
        cursor.execute(f"CREATE UNIQUE INDEX ON {name} (k, old)")
        cursor.execute(f"ANALYZE {name}")
    cursor.execute("CREATE TEMP TABLE ks ON COMMIT DROP AS SELECT k, k / %s AS g, (k %% %s)::int AS i FROM generate_series(1, %s::bigint) k", [COPIES, COPIES, copies - 1])
    cursor.execute("CREATE TEMP TABLE base ON COMMIT DROP AS SELECT max((b->>'number')::int) AS lines FROM plans_document, jsonb_array_elements(blocks) b")


def _copies(scale: int, one_plan: bool) -> Iterator[Copy]:
    """Table → the columns that differ in copy `k`; a plan and its cycles once a group `g`, if each has its own."""
    own, group = f"k * {STRIDE} + t.", f"g * {COPIES * STRIDE} + t."
    plan, document = ("t." if one_plan else group), group
    if not one_plan:
        years = "make_interval(years => (g / 10 + 1)::int)"
        yield "plans_plan", {"id": f"{group}id", "title": "t.title || '之' || g", "year": "(t.year - g / 10 - 1)::int", "state": "'closed'", "only": "i = 0"}
        yield "cycles_cycle", {"id": f"{group}id", "plan_id": f"{group}plan_id", **{d: f"(t.{d} - {years})::date" for d in ("start", "end", "due")},
                               "closed_at": "coalesce(t.closed_at, now())", "closed_by_id": "coalesce(t.closed_by_id, (SELECT min(id) FROM accounts_person WHERE role = 'supervision'))", "only": "i = 0"}  # fmt: skip
        yield "plans_version", {"id": f"{group}id", "plan_id": f"{group}plan_id", "only": "i = 0"}
    yield "plans_document", {"id": f"{document}id", "only": "i = 0"}
    place = "k" if one_plan else "i"
    shift = "i * (SELECT lines FROM base)"
    pieces = f"(SELECT coalesce(jsonb_agg(jsonb_set(x, '{{line}}', to_jsonb((x->>'line')::int + {shift}))), '[]') FROM jsonb_array_elements(t.pieces) x)"
    yield "plans_task", {"id": f"{own}id", "plan_id": f"{plan}plan_id", "code": f"({place} * {TASKS} + t.code::int)::text", "order": f"({place} * {TASKS} + t.order)::int",
                         "document_id": f"{document}document_id", "lines": f"ARRAY(SELECT l + {shift} FROM unnest(t.lines) l)", "pieces": pieces}  # fmt: skip
    yield "plans_assignment", {"id": f"{own}id", "task_id": f"{own}task_id", "unit_id": "(SELECT new FROM u WHERE u.k = ks.k AND old = t.unit_id)"}
    yield "plans_target", {"id": f"{own}id", "task_id": f"{own}task_id", "document_id": f"{document}document_id", "line": f"t.line + {shift}",
                           "code": f"({place} * {TASKS} + split_part(t.code, '.', 1)::int) || '.' || split_part(t.code, '.', 2)"}  # fmt: skip
    people = {f"{verb}_by_id": f"(SELECT new FROM p WHERE p.k = ks.k AND old = t.{verb}_by_id)" for verb in ("submitted", "passed")}
    yield "cycles_report", {"id": f"{own}id", "task_id": f"{own}task_id", "cycle_id": f"{plan}cycle_id", "unit_id": "(SELECT new FROM u WHERE u.k = ks.k AND old = t.unit_id)", **people}
    yield "cycles_submission", {"id": f"{own}id", "report_id": f"{own}report_id", "key": "md5(t.key || '.' || ks.k)::uuid", "submitted_by_id": people["submitted_by_id"]}
    yield "cycles_finding", {"id": f"{own}id", "submission_id": f"{own}submission_id"}
    yield "cycles_snapshot", {"id": f"{own}id", "target_id": f"{own}target_id", "cycle_id": f"{plan}cycle_id", "submission_id": f"{own}submission_id"}
    yield "board_override", {"id": f"{own}id", "task_id": f"{own}task_id", "cycle_id": f"{plan}cycle_id"}
    yield "cases_case", {"id": f"{own}id", "task_id": f"{own}task_id", "number": "t.number || '之' || k", "unit_id": "(SELECT new FROM u WHERE u.k = ks.k AND old = t.unit_id)"}
    yield "cases_step", {"id": f"{own}id", "case_id": f"{own}case_id"}


def _insert(cursor: Any, table: str, columns: dict[str, str]) -> None:
    only = columns.pop("only", "true")
    cursor.execute("SELECT column_name FROM information_schema.columns WHERE table_name = %s ORDER BY ordinal_position", [table])
    names = [name for (name,) in cursor.fetchall()]
    assert set(columns) <= set(names), (table, set(columns) - set(names))
    values = ", ".join(columns.get(name, f't."{name}"').replace("t.order", 't."order"').replace("t.end", 't."end"') for name in names)
    quoted = ", ".join(f'"{name}"' for name in names)
    cursor.execute(f'INSERT INTO "{table}" ({quoted}) SELECT {values} FROM "{table}" t CROSS JOIN ks WHERE {only} AND t.id < {STRIDE} ORDER BY t.id, ks.k')


def _widen_documents(cursor: Any) -> None:
    """Every document has the lines of ten copies."""
    cursor.execute(
        "UPDATE plans_document d SET blocks = (SELECT jsonb_agg(jsonb_set(b, '{number}', to_jsonb((b->>'number')::int + i * base.lines)) ORDER BY i, (b->>'number')::int) "
        "FROM base, generate_series(0, %s) i, jsonb_array_elements(d.blocks) b)", [COPIES - 1]
    )  # fmt: skip


def _chain(cursor: Any, copies: int, one_plan: bool) -> None:
    """The copies' entries after those of the verbs, in the order of the days, each tied to the one before."""
    from duizhang.web.ledger.chain import fingerprint, last_seal
    from duizhang.web.ledger.models import Entry

    cursor.execute("SELECT k, old, new FROM u")
    units = {(k, old): new for k, old, new in cursor.fetchall()}
    cursor.execute("SELECT p.k, p.old, p.new, a.name FROM p JOIN accounts_person a ON a.id = p.new")
    people = {(k, old): (new, name) for k, old, new, name in cursor.fetchall()}
    lived, seal = list(Entry.objects.order_by("number")), last_seal()
    number, previous = seal.number, seal.hash
    columns = ("number", "at", "by", "by_name", "verb", "subject", "subject_name", "also", "before", "after", "reason", "previous", "hash")

    def moved(reference: str, k: int) -> str:
        model, _, key = reference.partition(":")
        if model in OF_A_TASK:
            return f"{model}:{int(key) + k * STRIDE}"
        if model in OF_A_PLAN and not (one_plan and model in ("plans.plan", "cycles.cycle")):
            return f"{model}:{int(key) + k // COPIES * COPIES * STRIDE}"
        if model == "units.unit":
            return f"{model}:{units[k, int(key)]}"
        return f"{model}:{people[k, int(key)][0]}" if model == "accounts.person" else reference

    with cursor.copy(f"COPY ledger_entry ({', '.join(f'{c}' for c in columns)}) FROM STDIN") as out:
        for entry in lived:
            model = entry.subject.partition(":")[0]
            if model not in OF_A_TASK and (one_plan or model not in OF_A_PLAN):
                continue
            before, after = (msgspec.json.encode(x).decode() for x in (entry.before, entry.after))
            by = int(entry.by.partition(":")[2])
            for k in range(1, copies):
                if model in OF_A_PLAN and k % COPIES:
                    continue
                number += 1
                person, name = people[k, by]
                new = SimpleNamespace(
                    number=number, at=entry.at, by=f"accounts.person:{person}", by_name=name, verb=entry.verb, subject=moved(entry.subject, k),
                    subject_name=entry.subject_name, also=[moved(r, k) for r in entry.also], before=entry.before, after=entry.after,
                    reason=entry.reason, previous=previous,
                )  # fmt: skip
                previous = fingerprint(new)  # type: ignore[arg-type]
                out.write_row((number, new.at, new.by, name, new.verb, new.subject, new.subject_name, new.also, before, after, new.reason, new.previous, previous))


def _sequences(cursor: Any) -> None:
    for table in ("plans_plan", "plans_document", "plans_task", "plans_assignment", "plans_target", "plans_version", "cycles_cycle", "cycles_report",
                  "cycles_submission", "cycles_finding", "cycles_snapshot", "board_override", "cases_case", "cases_step"):  # fmt: skip
        cursor.execute(f"SELECT setval(pg_get_serial_sequence('{table}', 'id'), (SELECT max(id) FROM {table}))")
