"""An issue's paper as it is shown and handed out now: marked where it is a draft, was corrected or withdrawn."""

from dataclasses import replace

from django.conf import settings
from django.utils import translation

from duizhang.web.bulletins.models import Issue
from duizhang.web.bulletins.models.issue import State
from duizhang.web.bulletins.wording import say
from duizhang.web.papers.paper import Cell, Heading, Paper, Paragraph, Run, Table
from duizhang.web.papers.stored import from_json
from duizhang.web.papers.wording import date_words


def paper_of(issue: Issue) -> Paper:
    """With its mark."""
    return replace(from_json(issue.paper), mark=mark_of(issue))


def without_sources(paper: Paper) -> Paper:
    """For outside: what is inside the office keeps its numbers to itself."""
    return replace(paper, body=tuple(_bare(block) for block in paper.body))


@translation.override(settings.LANGUAGE_CODE)
def mark_of(issue: Issue) -> str:
    """`草稿`, `已更正，以通报2026年第4期为准`, `已撤回`; nothing on an issue that stands. In Chinese, as the paper is."""
    if issue.state == State.SUPERSEDED:
        return f"已更正，以{correction_of(issue).printed_name}为准"
    return {State.DRAFT: "草稿", State.WITHDRAWN: "已撤回"}.get(State(issue.state), "")


def window_of(issue: Issue) -> tuple[Paragraph, ...]:
    """The last paragraph of what is issued: until when it can be objected to. Nothing where no days were given."""
    if not issue.objection_days or issue.objections_until is None:
        return ()
    return (Paragraph(runs=(Run(text=say("objection_window", until=date_words(issue.objections_until))),)),)


def correction_of(issue: Issue) -> Issue:
    """The issue that stands in its place: of a correction that was corrected itself, the last."""
    while issue.state == State.SUPERSEDED:
        issue = issue.correction
    return issue


def _bare(block: Heading | Paragraph | Table) -> Heading | Paragraph | Table:
    if isinstance(block, Paragraph):
        return _bare_paragraph(block)
    if isinstance(block, Table):
        rows = tuple(tuple(Cell(paragraphs=tuple(map(_bare_paragraph, c.paragraphs)), light=c.light) for c in row) for row in block.rows)
        return replace(block, rows=rows)
    return block


def _bare_paragraph(paragraph: Paragraph) -> Paragraph:
    return Paragraph(runs=(Run(text="".join(run.text for run in paragraph.runs)),))
