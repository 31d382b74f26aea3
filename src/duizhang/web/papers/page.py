"""The pen for the browser: a paper as an html body, each figure a link to what it stands on. Its looks are `static/paper.css`."""

from collections.abc import Callable, Iterable

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe

from duizhang.web.papers.columns import centred, shares
from duizhang.web.papers.paper import Cell, Heading, Imprint, Masthead, Paper, Paragraph, Table
from duizhang.web.papers.wording import (
    attachment_words,
    date_words,
    imprint_lines,
    light_words,
    signature_lines,
    with_colon,
)

Link = Callable[[str], str]
_STEP = 5  # widths are classes of five per cent, since a page may carry no style of its own


def write(paper: Paper, *, link: Link = lambda source: "") -> str:
    """`paper` as `<article class="paper">`; `link` gives the address of a source, "" for none."""
    body = _joined(_part(part, link) for part in paper.body)
    across = " paper-across" if paper.landscape else ""
    return format_html('<article class="paper{}" lang="zh-CN">{}{}{}</article>', across, _head(paper), body, _tail(paper))


def _head(paper: Paper) -> SafeString:
    mark = format_html('<aside class="paper-mark">{}</aside>', paper.mark) if paper.mark else ""
    masthead = _masthead(paper.masthead, date_words(paper.dated) if paper.dated else "") if paper.masthead else ""
    addressees = format_html('<p class="paper-to">{}</p>', with_colon(paper.addressees)) if paper.addressees else ""
    return format_html('<header>{}{}<h1 class="paper-title">{}</h1>{}</header>', mark, masthead, paper.title, addressees)


def _masthead(masthead: Masthead, dated: str) -> SafeString:
    number = format_html('<p class="paper-number">{}</p>', masthead.number) if masthead.number else ""
    return format_html(
        '<div class="paper-masthead"><p class="paper-name">{}</p>{}<p class="paper-issuer"><span>{}</span> <span>{}</span></p></div>',
        masthead.name, number, masthead.issuer, dated,
    )  # fmt: skip


def _tail(paper: Paper) -> SafeString:
    attached = _lines(((line,) for line in attachment_words(paper.attachments)), '<p class="paper-attachment">{}</p>')
    signed = _lines(((text,) for text, _ in signature_lines(paper)), "<p>{}</p>")
    signature = format_html('<div class="paper-signature">{}</div>', signed) if signed else ""
    return format_html("{}{}{}", attached, signature, _imprint(paper.imprint) if paper.imprint else "")


def _imprint(imprint: Imprint) -> SafeString:
    lines = _lines(imprint_lines(imprint), "<p><span>{}</span> <span>{}</span></p>")
    return format_html('<div class="paper-imprint">{}</div>', lines) if lines else mark_safe("")


def _part(part: Heading | Paragraph | Table, link: Link) -> SafeString:
    if isinstance(part, Table):
        return _table(part, link)
    if isinstance(part, Heading):
        level = min(max(part.level, 1), 4)
        return format_html('<h{} class="paper-level-{}">{}</h{}>', level + 1, level, part.text, level + 1)
    return format_html('<p class="paper-body">{}</p>', _runs(part, link))


def _table(table: Table, link: Link) -> SafeString:
    """In a box of its own that scrolls; a narrow screen stacks the rows, each cell under its heading."""
    widths = _lines(((_STEP * max(1, round(share * 100 / _STEP)),) for share in shares(table, across=True)), '<col class="paper-w-{}">')
    heads = _lines(((c.heading,) for c in table.columns), '<th scope="col">{}</th>')
    middle = centred(table)
    rows = _joined(
        format_html("<tr>{}</tr>", _joined(_cell(cell, c.heading, mid, link) for cell, c, mid in zip(row, table.columns, middle, strict=True)))
        for row in table.rows
    )
    caption = format_html("<caption>{}</caption>", table.caption) if table.caption else ""
    note = format_html('<p class="paper-note">{}</p>', table.note) if table.note else ""
    return format_html(
        '<div class="paper-table{}" tabindex="0" role="region" aria-label="{}"><table>{}<colgroup>{}</colgroup><thead><tr>{}</tr></thead><tbody>{}</tbody></table></div>{}',
        " paper-table-across" if table.landscape else "", table.caption or "表格", caption, widths, heads, rows, note,
    )  # fmt: skip


def _cell(cell: Cell, heading: str, middle: bool, link: Link) -> SafeString:
    light = format_html('<p><span class="light light-{}">{}</span></p>', cell.light, light_words(cell.light)) if cell.light else ""
    inside = _lines(((_runs(p, link),) for p in cell.paragraphs), "<p>{}</p>")
    return format_html('<td data-heading="{}"{}>{}{}</td>', heading, mark_safe(' class="paper-middle"') if middle else "", light, inside)


def _runs(paragraph: Paragraph, link: Link) -> SafeString:
    return _joined(_run(run.text, link(run.source) if run.source else "") for run in paragraph.runs)


def _run(text: str, address: str) -> SafeString:
    return format_html('<a href="{}">{}</a>', address, text) if address else format_html("{}", text)


def _joined(parts: Iterable[SafeString]) -> SafeString:
    return _lines(((part,) for part in parts), "{}")


def _lines(rows: Iterable[tuple[object, ...]], form: str) -> SafeString:
    return format_html_join("", form, rows)
