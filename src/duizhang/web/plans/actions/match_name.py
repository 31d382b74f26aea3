"""Say which unit a name in the documents means: the name becomes an alias, and every task of the plan that bears it is assigned."""

from duizhang.web.accounts.models import Person
from duizhang.web.ledger.change import changing
from duizhang.web.ledger.refusal import Refused
from duizhang.web.plans.actions.draft import locked_draft
from duizhang.web.plans.directory import Directory, directory_for
from duizhang.web.plans.models import Plan, Task
from duizhang.web.plans.values import set_units, task_values
from duizhang.web.units.actions.edit_unit import edit_unit
from duizhang.web.units.models import Unit


def match_name(*, plan: Plan, name: str, unit: Unit, by: Person) -> int:
    """How many tasks were assigned.

    Errors: Refused once the plan is published, or where no task of it bears the name.
    """
    with changing() as record:
        plan = locked_draft(plan)
        tasks = [t for t in plan.tasks.select_for_update() if any(name in names for names in t.unmatched.values())]
        if not tasks:
            raise Refused(f"计划里没有待对应的“{name}”；可能已经有人处理 (no such open name)")
        edit_unit(unit=unit, aliases=[*unit.aliases, name], by=by)
        directory = directory_for(plan)
        for task in tasks:
            _assign(task, directory)
        record("plan.match", plan, by=by, also=(unit, *tasks), after={"name": name, "unit": unit.name, "tasks": [t.code for t in tasks]})
    return len(tasks)


def _assign(task: Task, directory: Directory) -> None:
    names = task_values(task, ("lead", "supporting"))
    set_units(task, directory=directory, **names)
    task.save(update_fields=["unmatched"])
