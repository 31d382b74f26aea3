"""Numbers of tasks and targets: within a plan never used twice, so that versions can be compared by them."""

import re

from duizhang.web.plans.models import Plan, Target, Task


def next_task_code(plan: Plan) -> str:
    """One more than the highest number in the plan."""
    codes = plan.tasks.values_list("code", flat=True)
    return str(max((int(code) for code in codes if code.isdecimal()), default=0) + 1)


def next_target_code(task: Task) -> str:
    """`3.4`: after the highest that ever stood under this task's number, wherever that target is now."""
    codes = Target.objects.filter(task__plan=task.plan_id, code__startswith=f"{task.code}.").values_list("code", flat=True)
    taken = [int(m[1]) for code in codes if (m := re.fullmatch(rf"{re.escape(task.code)}\.(\d+)", code))]
    return f"{task.code}.{max(taken, default=0) + 1}"
