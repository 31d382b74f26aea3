"""WordprocessingML in short: elements, measures, paragraphs, runs with their fonts named and never embedded."""

from typing import Any

from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from duizhang.web.papers.layout import MM, FontRole, layout
from duizhang.web.papers.wording import printable

Element = Any


def element(name: str, /, *inside: Element | None, **attributes: object) -> Element:
    """`<w:name w:attribute=…>` around what is `inside`; None inside is nothing."""
    made = OxmlElement(f"w:{name}")
    for key, value in attributes.items():
        made.set(qn(f"w:{key}"), str(value))
    made.extend([e for e in inside if e is not None])
    return made


def twips(points: float) -> int:
    """Twentieths of a point."""
    return round(points * 20)


def twips_of_mm(millimetres: float) -> int:
    """The same from millimetres."""
    return twips(millimetres * MM)


def paragraph(properties: Element, *inside: Element) -> Element:
    """A paragraph with its properties first."""
    return element("p", properties, *inside)


def run(text: str, *, font: FontRole | None = None, size: float | None = None, colour: str = "") -> Element:
    """A run of text; what is not said is as the paragraph's style has it."""
    return element("r", run_properties(font=font, size=size, colour=colour), *_pieces(text))


def run_properties(*, font: FontRole | None = None, size: float | None = None, colour: str = "") -> Element:
    """Font, size in points, colour; bold and italics switched off, since these fonts bring their own weight."""
    name = layout().font[font].name if font else ""
    half = round(size * 2) if size else 0
    return element(
        "rPr",
        element("rFonts", ascii=name, hAnsi=name, eastAsia=name, cs=name) if name else None,
        element("b", val=0) if name else None,
        element("i", val=0) if name else None,
        element("color", val=colour) if colour else None,
        element("sz", val=half) if half else None,
        element("szCs", val=half) if half else None,
    )


def field(code: str, **look: Any) -> list[Element]:
    """A field that Word computes, such as PAGE."""
    begin, between, end = (element("fldChar", fldCharType=kind) for kind in ("begin", "separate", "end"))
    said = element("instrText")
    said.text = f" {code} "
    said.set(qn("xml:space"), "preserve")
    shown = element("t")
    shown.text = "1"
    return [element("r", run_properties(**look), part) for part in (begin, said, between, shown, end)]


def _pieces(text: str) -> list[Element]:
    pieces: list[Element] = []
    for n, line in enumerate(text.split("\n")):
        if n:
            pieces.append(element("br"))
        for m, word in enumerate(line.split("\t")):
            if m:
                pieces.append(element("tab"))
            said = element("t")
            said.text = printable(word)
            said.set(qn("xml:space"), "preserve")
            pieces.append(said)
    return pieces
