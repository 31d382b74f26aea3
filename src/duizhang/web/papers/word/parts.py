"""The parts of a paper around its body: 版头, title, addressees, attachments, signature, 版记."""

from collections.abc import Iterator

from duizhang.web.papers.layout import layout
from duizhang.web.papers.paper import Masthead, Paper
from duizhang.web.papers.word.markup import Element, element, paragraph, run, twips, twips_of_mm
from duizhang.web.papers.wording import (
    attachment_words,
    date_words,
    imprint_lines,
    name_size,
    signature_lines,
    title_width,
    with_colon,
)


def head(paper: Paper) -> Iterator[Element]:
    """Everything above the body."""
    if paper.masthead:
        yield from _masthead(paper.masthead, date_words(paper.dated) if paper.dated else "")
        yield empty()
    yield paragraph(element("pPr", element("pStyle", val="Title"), _title_indent(paper)), run(paper.title))
    yield empty()
    if paper.addressees:
        yield paragraph(element("pPr", no_indent()), run(with_colon(paper.addressees)))


def tail(paper: Paper) -> Iterator[Element]:
    """Everything below the body."""
    if paper.attachments:
        yield empty()
        for n, line in enumerate(attachment_words(paper.attachments)):
            yield _attachment(line, hang=n > 0)
    signed = signature_lines(paper)
    if signed:
        for _ in range(layout().signature.gap):
            yield empty()
    for n, (text, room) in enumerate(signed):
        size = layout().level["body"].size
        indent = element("ind", rightChars=round(room * 100), right=twips(room * size), firstLineChars=0, firstLine=0)
        yield paragraph(element("pPr", element("keepNext") if n + 1 < len(signed) else None, indent, element("jc", val="right")), run(text))
    lines = imprint_lines(paper.imprint) if paper.imprint else ()
    if lines:
        yield empty()
        yield _imprint(lines)
        yield paragraph(element("pPr", element("spacing", line=20, lineRule="exact")))


def empty() -> Element:
    """One line of the grid left free."""
    return paragraph(element("pPr", no_indent()))


def no_indent() -> Element:
    """A first line that begins at the edge."""
    return element("ind", firstLineChars=0, firstLine=0)


def _masthead(masthead: Masthead, dated: str) -> Iterator[Element]:
    """Name in red, number below, issuer and date on the red line."""
    set_ = layout().masthead
    size = name_size(masthead.name)
    centre = element("pPr", element("snapToGrid", val=0), element("spacing", line=twips(size * 1.3), lineRule="exact"), no_indent(), element("jc", val="center"))
    yield paragraph(centre, run(masthead.name, font="title", size=size, colour=set_.colour))
    if masthead.number:
        yield paragraph(element("pPr", no_indent(), element("jc", val="center")), run(masthead.number))
    red = element("pBdr", element("bottom", val="single", sz=round(set_.line * 8), space=2, color=set_.colour))
    tabs = element("tabs", element("tab", val="right", pos=twips_of_mm(layout().page.text_width)))
    yield paragraph(element("pPr", red, tabs, no_indent()), run(f"{masthead.issuer}\t{dated}" if dated else masthead.issuer))


def _title_indent(paper: Paper) -> Element:
    """Room on both sides, so that the lines of a long title are of one length."""
    page = layout().page
    whole = page.text_height if paper.landscape else page.text_width
    side = twips_of_mm((1 - title_width(paper.title, across=paper.landscape)) * whole / 2)
    return element("ind", left=side, right=side, firstLineChars=0, firstLine=0)


def _attachment(line: str, *, hang: bool) -> Element:
    """附件 two characters in; the second name under the first."""
    size, label = layout().level["body"].size, 3
    left = 2 + (label if hang else 0)
    indent = element("ind", leftChars=left * 100, left=twips(left * size), firstLineChars=0, firstLine=0)
    return paragraph(element("pPr", indent, element("jc", val="left")), run(line))


def _imprint(lines: tuple[tuple[str, str], ...]) -> Element:
    """版记 at the foot of the last page: a table of one column, ruled above, between and below."""
    set_, width = layout().imprint, twips_of_mm(layout().page.text_width)
    rows = [element("tr", element("trPr", element("cantSplit")), _imprint_cell(left, right, width)) for left, right in lines]
    borders = element("tblBorders", edge("top", set_.thick), edge("bottom", set_.thick), edge("insideH", set_.thin))
    foot = element("tblpPr", horzAnchor="margin", vertAnchor="margin", tblpXSpec="left", tblpYSpec="bottom", leftFromText=0, rightFromText=0)
    properties = element("tblPr", foot, element("tblW", w=width, type="dxa"), borders, element("tblLayout", type="fixed"))
    return element("tbl", properties, element("tblGrid", element("gridCol", w=width)), *rows)


def _imprint_cell(left: str, right: str, width: int) -> Element:
    set_ = layout().imprint
    room = twips(set_.indent * set_.size)
    hang = {"hanging": twips(3 * set_.size), "hangingChars": 0} if left.startswith("抄送") else {"firstLine": 0, "firstLineChars": 0}
    indent = element("ind", left=room + hang.get("hanging", 0), right=room, **hang)
    tabs = element("tabs", element("tab", val="right", pos=width - 2 * room))
    said = run(f"{left}\t{right}" if right else left, size=set_.size)
    line = paragraph(element("pPr", tabs, element("snapToGrid", val=0), indent, element("jc", val="left")), said)
    return element("tc", element("tcPr", element("tcW", w=width, type="dxa")), line)


def edge(name: str, points: float) -> Element:
    """One border, in eighths of a point."""
    return element(name, val="single", sz=round(points * 8), space=0, color="000000")
