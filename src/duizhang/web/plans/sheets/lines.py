"""The lines of a plan's table. A heading of the document's own (`1—9月完成`) is kept: it says what its column covers."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from django.conf import settings
from django.utils import translation

from duizhang.web.plans.actions.import_plan import title_of
from duizhang.web.plans.models import Plan, Task
from duizhang.web.plans.models.review import Review
from duizhang.web.plans.spoken import spoken
from duizhang.web.plans.values import task_values

REPORTING = ("report", "rate", "published")
DEFAULT = {"report": "完成情况", "rate": "完成率", "published": "是否完成"}
Column = tuple[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A task: one text a column; `field` is the section it stands in."""

    field: str
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """Title, day of publication (None: never said), headings and lines in the plan's order."""

    title: str
    published: date | None
    headings: tuple[str, ...]
    lines: tuple[Line, ...]


@translation.override(settings.LANGUAGE_CODE)
def sheet_of(plan: Plan, tasks: Sequence[Task]) -> Sheet:
    """The table of `tasks` (`selectors.sheet_tasks`)."""
    columns = _columns(tasks)
    documents = [task.document for task in tasks if task.document]
    return Sheet(
        title=f"{plan.year}年{plan.title}",
        published=documents[0].date if documents else None,
        headings=("序号", *(heading for _, heading in columns)),
        lines=tuple(Line(field=task.field, cells=(task.code, *_cells(task, columns))) for task in tasks),
    )


def _columns(tasks: Iterable[Task]) -> list[Column]:
    """(what stands in it, its heading). A column that would be empty is left out."""
    tasks = list(tasks)
    reporting = {(p["part"], p["heading"]): None for t in tasks for p in t.pieces if p["part"] in REPORTING}
    columns = [("item", "重点任务")] if any(_item(task) for task in tasks) else []
    columns.append(("target", "年度目标"))
    columns += [(f"{part} {heading}", heading or DEFAULT[part]) for part, heading in reporting]
    return [*columns, ("lead", "牵头单位"), ("supporting", "配合单位")]


def _cells(task: Task, columns: Sequence[Column]) -> list[str]:
    units = task_values(task, ("lead", "supporting"))
    texts = {"item": _item(task), "target": _promise(task)} | {role: "、".join(names) for role, names in units.items()}
    reports: dict[str, list[str]] = {}
    for piece in task.pieces:
        reports.setdefault(f"{piece['part']} {piece['heading']}", []).append(piece["quote"].strip())
    return [texts[name] if name in texts else "\n".join(reports.get(name, ())) for name, _ in columns]


def _item(task: Task) -> str:
    """The title, unless it only repeats how the text begins, or was taken from a report without a promise."""
    if not task.text:
        return "" if task.pieces else task.title
    return "" if task.title == title_of(task.text) else task.title


def _promise(task: Task) -> str:
    """The text, and what was promised by hand besides."""
    by_hand = [spoken(t) for t in task.targets.all() if t.document_id is None and t.review != Review.REJECTED]
    return "；".join(filter(None, (task.text, *by_hand)))
