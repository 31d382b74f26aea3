"""Pages: the sheet, the grid of 22 lines, the page number below the type area, the mark above it."""

from typing import Any

from docx.oxml.ns import qn

from duizhang.web.papers.layout import MM, layout
from duizhang.web.papers.word.markup import Element, element, field, paragraph, run, run_properties, twips, twips_of_mm

HEADER = 15  # from the sheet's edge, in millimetres


def set_furniture(document: Any, *, mark: str) -> None:
    """Footers for odd and even pages, and the mark in both headers; every section shows the same."""
    document.settings.odd_and_even_pages_header_footer = True
    section = document.sections[0]
    for part, align in ((section.footer, "right"), (section.even_page_footer, "left")):
        _fill(part, _page_number(align))
    for part in (section.header, section.even_page_header):
        _fill(part, _marked(mark) if mark else paragraph(element("pPr")))


def page_setup(*, landscape: bool, last: bool, references: Element) -> Element:
    """The section's properties; a page laid across has its type area turned with it."""
    page = layout().page
    width, height = (page.height, page.width) if landscape else (page.width, page.height)
    # Turned left: the head of the type area goes to the binding edge (GB/T 9704-2012 7.6).
    top, right, bottom, left = (page.left, page.top, page.right, page.bottom) if landscape else (page.top, page.right, page.bottom, page.left)
    return element(
        "sectPr",
        *references,
        None if last else element("type", val="nextPage"),
        element("pgSz", w=twips_of_mm(width), h=twips_of_mm(height), **({"orient": "landscape"} if landscape else {})),
        element(
            "pgMar", top=twips_of_mm(top), right=twips_of_mm(right), bottom=twips_of_mm(bottom), left=twips_of_mm(left),
            header=twips_of_mm(HEADER), footer=twips_of_mm(_footer(bottom)), gutter=0,
        ),
        # Lines only: a grid of characters too would tear digits apart in LibreOffice; 28 fit by the style's spacing.
        element("docGrid", type="lines", linePitch=twips(page.line)),
    )  # fmt: skip


def _footer(bottom: float) -> float:
    """From the sheet's edge to the foot of the page number's line."""
    number = layout().page_number
    return max(bottom - number.below - number.size * 1.2 / MM, 5)


def _page_number(align: str) -> Element:
    number = layout().page_number
    look = {"font": "song", "size": number.size}
    side = {"right": "right", "left": "left"}[align]
    indent = element("ind", **{f"{side}Chars": number.indent * 100, side: twips(number.indent * number.size)}, firstLineChars=0, firstLine=0)
    spacing = element("spacing", line=twips(number.size * 1.2), lineRule="exact")
    properties = element("pPr", element("snapToGrid", val=0), spacing, indent, element("jc", val=align))
    return paragraph(properties, run(number.left, **look), *field("PAGE", **look), run(number.right, **look))


def _fill(part: Any, made: Element) -> None:
    part.is_linked_to_previous = False
    root = part._element
    for old in root.findall(qn("w:p")):
        root.remove(old)
    root.append(made)


def _marked(mark: str) -> Element:
    """The mark in a box of its own words' width, in the middle."""
    edges = {"val": "single", "sz": 8, "space": 1, "color": "A31919"}
    look = run_properties(font="black", size=layout().mark.size, colour="A31919")
    look.append(element("bdr", **edges))
    said = run(f"\u00a0{mark}\u00a0")
    said.replace(said[0], look)
    return paragraph(element("pPr", element("ind", firstLineChars=0, firstLine=0), element("jc", val="center")), said)
