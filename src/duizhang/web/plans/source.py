"""The source text beside its proposals: each task with the paragraphs it was read from, its targets marked in them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from duizhang.web.plans.blocks import blocks_of
from duizhang.web.plans.models import Document, Target, Task
from duizhang.web.plans.models.review import Review

PARTS = {"report": "进展", "rate": "完成率", "published": "结论", "units": "单位", "number": "序号", "leader": "分管", "deadline": "时限", "note": "备注", "next": "下一步"}


@dataclass(frozen=True, slots=True)
class Stretch:
    """Characters that belong to the same targets (none: plain text)."""

    text: str
    targets: tuple[Target, ...] = ()

    @property
    def ids(self) -> str:
        """The targets' keys, by blanks, as the page's script wants them."""
        return " ".join(str(t.pk) for t in self.targets)


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """A block; `part` says in a word what it is there for where it is no promise."""

    number: int
    place: str
    part: str
    stretches: tuple[Stretch, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A task beside its paragraphs; without a task: paragraphs that no task took."""

    document: Document | None
    paragraphs: tuple[Paragraph, ...]
    task: Task | None = None


def reading_order(tasks: Iterable[Task]) -> list[Task]:
    """By document, oldest first, and where they stand in it; tasks written by hand come last."""
    return sorted(tasks, key=lambda t: (t.document_id is None, t.document_id or 0, min(t.lines, default=0), t.order, t.pk))


def sections(documents: Iterable[Document], shown: Sequence[Task], ordered: Sequence[Task]) -> list[Section]:
    """The tasks `shown`, a stretch of all the plan's (`ordered` as they are read), and the paragraphs before, between and after them."""
    found: list[Section] = []
    for document in documents:
        here = [task for task in shown if task.document_id == document.pk]
        if here:
            found += _of_document(document, here, [task for task in ordered if task.document_id == document.pk])
    return found + [Section(document=None, paragraphs=(), task=t) for t in shown if t.document_id is None]


def section_of(task: Task) -> Section:
    """One task beside its paragraphs."""
    paragraphs = _paragraphs(blocks_of(task.document_id, task.lines), task)
    return Section(document=None, paragraphs=paragraphs, task=task)


def stretches(text: str, targets: Iterable[Target]) -> tuple[Stretch, ...]:
    """The text cut where targets begin and end; together it is the text again."""
    marks = [(t.start or 0, t.end or 0, t) for t in targets]
    cuts = sorted({0, len(text), *(s for s, _, _ in marks), *(e for _, e, _ in marks)})
    return tuple(Stretch(text[a:b], tuple(t for s, e, t in marks if s <= a and b <= e)) for a, b in pairwise(cuts) if a < b)


def _of_document(document: Document, shown: list[Task], ordered: list[Task]) -> list[Section]:
    taken = {line for task in ordered for line in task.lines}
    first = ordered.index(shown[0])
    since = min(ordered[first - 1].lines, default=0) if first else 0
    loose = [b for b in document.blocks if int(b["number"]) > since and b["number"] not in taken]
    found: list[Section] = []
    for task in shown:
        before = [b for b in loose if b["number"] < min(task.lines, default=0)]
        if before:
            found.append(_loose(document, before))
            loose = loose[len(before) :]
        found.append(Section(document=document, paragraphs=_paragraphs(_taken(document, task), task), task=task))
    return [*found, _loose(document, loose)] if loose and shown[-1] == ordered[-1] else found


def _loose(document: Document, blocks: Iterable[dict[str, str]]) -> Section:
    return Section(document=document, paragraphs=tuple(_paragraph(b, "", ()) for b in blocks))


def _taken(document: Document, task: Task) -> list[dict[str, str]]:
    lines = set(task.lines)
    return [b for b in document.blocks if b["number"] in lines]


def _paragraphs(blocks: Iterable[dict[str, str]], task: Task) -> tuple[Paragraph, ...]:
    parts = {p["line"]: p["part"] for p in task.pieces}
    shown = [t for t in task.targets.all() if t.review != Review.REJECTED and t.document_id == task.document_id]
    return tuple(_paragraph(b, PARTS.get(parts.get(b["number"], ""), ""), [t for t in shown if t.line == b["number"]]) for b in blocks)


def _paragraph(block: dict[str, str], part: str, targets: Sequence[Target]) -> Paragraph:
    return Paragraph(number=int(block["number"]), place=block["place"], part=part, stretches=stretches(block["text"], targets))
