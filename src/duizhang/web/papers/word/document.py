"""The whole document: head, body and tail in order, a section of its own for each table laid across."""

import io
from datetime import date, datetime, time
from typing import Any

from docx import Document
from docx.oxml.ns import qn

from duizhang.web.papers.paper import Heading, Paper, Paragraph, Table
from duizhang.web.papers.stretches import stretches
from duizhang.web.papers.word.markup import Element, element, paragraph, run
from duizhang.web.papers.word.parts import head, tail
from duizhang.web.papers.word.sections import page_setup, set_furniture
from duizhang.web.papers.word.styles import STYLES, set_styles
from duizhang.web.papers.word.tables import table
from duizhang.web.papers.wording import printable

_LONGEST = 255  # of a property

def write(paper: Paper) -> bytes:
    """`paper` as a docx: fonts by name, nothing that runs, the same bytes' content for the same paper."""
    document = Document()
    set_styles(document)
    set_furniture(document, mark=paper.mark)
    _fill(document, paper)
    _describe(document, paper)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def _fill(document: Any, paper: Paper) -> None:
    body = document.element.body
    references = [e for e in body.sectPr if e.tag in (qn("w:headerReference"), qn("w:footerReference"))]
    for old in list(body):
        body.remove(old)
    pages = stretches(paper)
    for n, stretch in enumerate(pages):
        if n:
            body.append(_break(pages[n - 1].across, references if n == 1 else []))
        body.extend(head(paper) if stretch.head else [])
        for part in stretch.parts:
            body.extend(_part(part, landscape=stretch.across))
        body.extend(tail(paper) if stretch.tail else [])
    body.append(page_setup(landscape=pages[-1].across, last=True, references=references if len(pages) == 1 else []))


def _part(part: Heading | Paragraph | Table, *, landscape: bool) -> list[Element]:
    if isinstance(part, Table):
        return list(table(part, landscape=landscape))
    if isinstance(part, Heading):
        style = element("pPr", element("pStyle", val=STYLES[str(min(max(part.level, 1), 4))]))
        return [paragraph(style, run(part.text))]
    return [paragraph(element("pPr"), *(run(r.text) for r in part.runs))]


def _break(landscape: bool, references: list[Element]) -> Element:
    """The end of a section: its properties stand in its last paragraph."""
    spacing = element("spacing", line=20, lineRule="exact")
    return paragraph(element("pPr", spacing, page_setup(landscape=landscape, last=False, references=references)))


def _describe(document: Any, paper: Paper) -> None:
    """What the file says of itself; its day is the paper's, so that the same paper gives the same file."""
    about = document.core_properties
    issuer = paper.masthead.issuer if paper.masthead else paper.signature
    about.title, about.author, about.keywords = (printable(text)[:_LONGEST] for text in (paper.title, issuer, paper.mark))
    about.language, about.comments, about.last_modified_by = "zh-CN", "", ""
    about.created = about.modified = datetime.combine(paper.dated or date(2000, 1, 1), time())
