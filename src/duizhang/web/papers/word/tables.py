"""Tables in a document: ruled, the heading row on every page, no row over a page's end."""

from collections.abc import Iterator

from duizhang.web.papers.columns import centred, shares
from duizhang.web.papers.layout import FontRole, layout, light_colour
from duizhang.web.papers.paper import Cell, Table
from duizhang.web.papers.word.markup import Element, element, paragraph, run, twips, twips_of_mm
from duizhang.web.papers.word.parts import edge, no_indent
from duizhang.web.papers.wording import paragraphs_of, text_of

_EDGES = ("top", "left", "bottom", "right", "insideH", "insideV")


def table(made: Table, *, landscape: bool) -> Iterator[Element]:
    """Caption, the ruled grid as wide as the type area, note."""
    set_, page = layout().table, layout().page
    if made.caption:
        properties = element("pPr", element("keepNext"), no_indent(), element("jc", val="center"))
        yield paragraph(properties, run(made.caption, font="black", size=set_.caption_size))
    whole = twips_of_mm(page.text_height if landscape else page.text_width)
    yield _grid(made, [round(share * whole) for share in shares(made, across=landscape)])
    note = run(made.note, size=set_.note_size) if made.note else None
    yield _line(note)


def _grid(made: Table, widths: list[int]) -> Element:
    set_ = layout().table
    middle = centred(made)
    pad = twips_of_mm(set_.padding)
    margins = element("tblCellMar", *(element(edge, w=pad if edge in ("left", "right") else pad // 2, type="dxa") for edge in ("top", "left", "bottom", "right")))
    borders = element("tblBorders", *(edge(side, set_.rule) for side in _EDGES))
    properties = element("tblPr", element("tblW", w=sum(widths), type="dxa"), borders, element("tblLayout", type="fixed"), margins)
    head = _row([_cell([_line(_run(c.heading, "black"), "center")], w) for c, w in zip(made.columns, widths, strict=True)], repeated=True)
    rows = [
        _row(
            [
                _cell(_lines(cell, "center" if mid else "left"), w)
                for cell, w, mid in zip(row, widths, middle, strict=True)
            ]
        )
        for row in made.rows
    ]
    return element("tbl", properties, element("tblGrid", *(element("gridCol", w=w) for w in widths)), head, *rows)


def _lines(cell: Cell, align: str) -> list[Element]:
    colour = light_colour(cell.light)
    made = [_line(_run(text_of(p), colour=colour if cell.light and not n else ""), align) for n, p in enumerate(paragraphs_of(cell))]
    return made or [_line(None)]


def _row(cells: list[Element], *, repeated: bool = False) -> Element:
    return element("tr", element("trPr", element("cantSplit"), element("tblHeader") if repeated else None), *cells)


def _cell(lines: list[Element], width: int) -> Element:
    return element("tc", element("tcPr", element("tcW", w=width, type="dxa"), element("vAlign", val="center")), *lines)


def _run(text: str, font: FontRole | None = None, colour: str = "") -> Element:
    return run(text, font=font, size=layout().table.size, colour=colour)


def _line(inside: Element | None, align: str = "left") -> Element:
    """A line off the page's grid, closer than body text."""
    spacing = element("spacing", line=twips(layout().table.line), lineRule="exact")
    properties = element("pPr", element("snapToGrid", val=0), spacing, no_indent(), element("jc", val=align))
    return paragraph(properties, *([inside] if inside is not None else []))
