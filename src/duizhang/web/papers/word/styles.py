"""The styles of the document: body on Normal, the title on Title, four levels on Heading 1 to 4, so that Word outlines them."""

import math
from typing import Any

from docx.oxml.ns import qn

from duizhang.web.papers.layout import Level, layout
from duizhang.web.papers.word.markup import Element, element, run_properties, twips, twips_of_mm

STYLES = {"body": "Normal", "title": "Title", "1": "Heading1", "2": "Heading2", "3": "Heading3", "4": "Heading4"}
ALIGN = {"left": "left", "centre": "center", "justify": "both"}


def set_styles(document: Any) -> None:
    """Put the layout's levels into the styles that the template has, and name the second choice of each font."""
    styles = document.styles.element
    for name, level in layout().level.items():
        style = next(s for s in styles.findall(qn("w:style")) if s.get(qn("w:styleId")) == STYLES[name])
        for tag in ("w:pPr", "w:rPr"):
            for old in style.findall(qn(tag)):
                style.remove(old)
        style.extend([_paragraph_properties(name, level), _run_properties(level)])
    _set_defaults(styles)
    _name_fonts(document)


def indents(characters: float, *, size: float) -> dict[str, int]:
    """A first line's indent as Word wants it: in hundredths of a character, and in twips for who cannot count those."""
    return {"firstLineChars": round(characters * 100), "firstLine": twips(characters * size)}


def _paragraph_properties(name: str, level: Level) -> Element:
    page = layout().page
    return element(
        "pPr",
        element("keepNext") if name in "1234" else None,
        element("keepLines") if name in "1234" else None,
        element("widowControl", val=0),
        element("autoSpaceDE", val=0),
        element("autoSpaceDN", val=0),
        element("snapToGrid", val=0) if name == "title" else None,
        element("spacing", before=0, after=0, line=twips(page.line), lineRule="exact"),
        element("ind", **indents(level.indent, size=level.size)),
        element("jc", val=ALIGN[level.align]),
        element("outlineLvl", val=int(name) - 1) if name in "1234" else None,
    )


def _run_properties(level: Level) -> Element:
    properties = run_properties(font=level.font, size=level.size)
    if level.size == layout().level["body"].size:
        properties.insert(-2, element("spacing", val=_tighter(level.size)))
    properties.append(element("lang", val="en-US", eastAsia="zh-CN"))
    return properties


def _tighter(size: float) -> int:
    """What a character gives away, in twips, so that as many stand in a line as the layout says: rounded so that the last one fits."""
    page = layout().page
    return math.floor((twips_of_mm(page.text_width) / 20 / page.characters - size) * 20)


def _set_defaults(styles: Element) -> None:
    """What stands below all styles: some programs take the grid's character from here and not from Normal."""
    default = styles.find(f"{qn('w:docDefaults')}/{qn('w:rPrDefault')}")
    for old in list(default):
        default.remove(old)
    default.append(_run_properties(layout().level["body"]))


def _name_fonts(document: Any) -> None:
    """The font table: names only, each with the name to try next."""
    part = next((p for p in document.part.package.iter_parts() if str(p.partname) == "/word/fontTable.xml"), None)
    if part is None:
        return
    fonts = [
        element("font", element("altName", val=font.other), element("charset", val="86"), name=font.name) for font in layout().font.values()
    ]
    part._blob = _xml(element("fonts", *fonts))


def _xml(tree: Element) -> bytes:
    from lxml import etree

    return etree.tostring(tree, xml_declaration=True, encoding="UTF-8", standalone=True)
