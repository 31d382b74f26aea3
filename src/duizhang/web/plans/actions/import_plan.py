"""Import a plan: the file is kept, read by the engine, and every row and promise in it proposed."""

import re
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.core.files.uploadedfile import UploadedFile

from duizhang.web.accounts.models import Person
from duizhang.web.door import Unreadable, audit_bytes
from duizhang.web.files.actions.store import store
from duizhang.web.files.models import StoredFile
from duizhang.web.ledger.change import changing
from duizhang.web.ledger.refusal import Refused
from duizhang.web.plans.directory import directory_for
from duizhang.web.plans.models import Assignment, Document, Plan, Target, Task
from duizhang.web.plans.models.plan import Kind
from duizhang.web.plans.models.review import Review
from duizhang.web.plans.spoken import spoken
from duizhang.web.plans.values import placed
from duizhang.web.reading import Audited, ReadRow, ReadTarget

TITLE = 40
BARE = re.compile(r"[\d.,，%％]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Imported:
    """What an import made; `targets` by the engine's own id, beside what it read."""

    plan: Plan
    document: Document
    audited: Audited
    targets: dict[str, Target]


def import_plan(
    *,
    upload: UploadedFile | StoredFile,
    by: Person,
    title: str = "",
    year: int | None = None,
    kind: Kind | str = Kind.KEY_TASKS,
    review: Review = Review.PROPOSED,
) -> Imported:
    """A new plan from a file; title and year default to what the document says of itself. A file that is stored already
    (a job's) is taken as it is; the limit of an upload (settings, 20 MB) is a limit of seconds.

    Errors: Refused for a file that is empty, too large or cannot be read (the engine's one line), that holds no row, that
    does not say its year, or whose title is taken in that year.
    """
    with changing() as record:
        file = upload if isinstance(upload, StoredFile) else store(upload=upload, by=by)
        audited = _read(bytes(file.content), file.name, year)
        plan = _new_plan(audited, title, year, kind)
        document = Document.objects.create(
            name=audited.name[:200],
            sha256=audited.sha256,
            media_type=audited.media_type[:120],
            title=audited.title[:300],
            year=plan.year,
            date=audited.published,
            file=file,
            blocks=[{"number": b.number, "text": b.text, "place": b.place} for b in audited.blocks],
            read_by=by,
        )
        targets = _propose(plan, document, audited, review)
        told = {"document": document.name, "sha256": document.sha256, "tasks": len(audited.rows), "targets": len(targets)}
        record("plan.import", plan, by=by, also=(document, file), after={"title": plan.title, "year": plan.year} | told)
    return Imported(plan=plan, document=document, audited=audited, targets=targets)


def _read(content: bytes, name: str, year: int | None) -> Audited:
    try:
        audited = audit_bytes(content, name, year=year)
    except Unreadable as wrong:
        raise Refused(str(wrong)) from wrong
    if not audited.rows:
        raise Refused(f"{name}: 没有读出任务；请确认文件里有计划的正文或表格 (no row of a plan was found)")
    return audited


def _new_plan(audited: Audited, title: str, year: int | None, kind: Kind | str) -> Plan:
    year = year or audited.year
    if not year:
        raise Refused(f"{audited.name}: 没有读出年度；请在下面填写年度 (the year is not said: enter it)")
    title = re.sub(rf"{year}年度?", "", title or audited.title or audited.name, count=1).strip()[:200] or audited.name
    if Plan.objects.filter(title=title, year=year).exists():
        raise Refused(f"{year}年已经有计划“{title}”；请换一个名称 (a plan of this title and year is there)")
    return Plan.objects.create(title=title, year=year, kind=kind)


def _propose(plan: Plan, document: Document, audited: Audited, review: Review) -> dict[str, Target]:
    tasks = {row.id: _task(plan, document, row, n, audited, review) for n, row in enumerate(audited.rows, 1)}
    directory, assignments = directory_for(plan), []
    for row in audited.rows:
        names = {role: [name for name, r in row.units if r == role] for role in ("lead", "supporting")}
        made, tasks[row.id].unmatched = placed(tasks[row.id], directory=directory, **names)
        assignments += made
    Task.objects.bulk_create(tasks.values())
    Assignment.objects.bulk_create(assignments)
    targets: dict[str, Target] = {}
    count: dict[str, int] = {}
    for read in audited.targets:
        count[read.row] = count.get(read.row, 0) + 1
        targets[read.id] = _target(tasks[read.row], f"{tasks[read.row].code}.{count[read.row]}", document, read, review)
    Target.objects.bulk_create(targets.values())
    return targets


def _task(plan: Plan, document: Document, row: ReadRow, n: int, audited: Audited, review: Review) -> Task:
    text = {part: "\n".join(p.at.quote.strip() for p in row.pieces if p.part == part) for part in ("item", "target", "report", "deadline")}
    if BARE.fullmatch(text["target"]):
        text["target"], text["item"] = _in_full(text["target"], [t for t in audited.targets if t.row == row.id]), ""
    promise = text["target"] or text["item"]
    return Task(
        plan=plan,
        code=str(n),
        order=n,
        title=title_of((text["item"] if text["target"] else "") or promise or text["report"]),
        text=promise,
        field=(row.field or "")[:120],
        document=document,
        row=row.id,
        lines=sorted({p.at.line for p in row.pieces}),
        pieces=[{"part": p.part, "heading": p.heading, "line": p.at.line, "start": p.at.start, "end": p.at.end, "quote": p.at.quote} for p in row.pieces],
        review=review,
        deadline=_common_deadline([t.deadline for t in audited.targets if t.row == row.id]),
    )


def _in_full(figure: str, reads: list[ReadTarget]) -> str:
    """A cell that holds a figure only says nothing by itself: the promise in words, from the headings that the engine read with it."""
    same = ("indicator", "scope", "op", "value", "upper", "unit", "kind")
    return "，".join(spoken(Target(**{name: getattr(read, name) for name in same})) for read in reads) or figure


def title_of(text: str) -> str:
    """The first line of a text, cut at a clause where it is long.

    >>> title_of("新建口袋公园25个、城市绿道40公里，人均公园绿地面积达到14平方米以上，同时让建成区绿地率达到四成")
    '新建口袋公园25个、城市绿道40公里，人均公园绿地面积达到14平方米以上'
    """
    line = text.strip().split("\n")[0]
    if len(line) <= TITLE:
        return line.rstrip("。；;，, ") or "（未命名）"
    cuts = [i for i, c in enumerate(line[:TITLE]) if c in "，,；;。"]
    return line[: cuts[-1]] if cuts and cuts[-1] >= 8 else line[: TITLE - 1] + "…"


def _common_deadline(days: list[date | None]) -> date | None:
    known = [day for day in days if day]
    return max(known) if known else None


def _target(task: Task, code: str, document: Document, read: ReadTarget, review: Review) -> Target:
    same: dict[str, Any] = {name: getattr(read, name) for name in ("op", "value", "upper", "kind", "implied", "deadline", "confidence")}
    return Target(
        task=task,
        code=code,
        indicator=read.indicator[:200],
        scope=read.scope[:120],
        unit=read.unit[:40],
        hedge=read.hedge[:20],
        review=review,
        document=document,
        line=read.at.line,
        start=read.at.start,
        end=read.at.end,
        quote=read.at.quote,
        **same,
    )
