"""xlsx and xlsm -> blocks. Cells show what was saved: formulas are not computed, macros not looked at.

The parts are read in one pass each, cell by cell, so that a sheet of a million empty cells costs no memory; hidden sheets,
rows and columns are left out, as is what lies under a merged cell. ECMA-376 part 1, 18.
"""

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass

from duizhang.read.blocks import Blocks, Contents
from duizhang.read.errors import too_much
from duizhang.read.excel.display import BUILT_IN, plain_number, shown_number
from duizhang.read.excel.sheet import Range, Sheet, lay_out
from duizhang.read.limits import MAX_CELLS
from duizhang.read.markup import Element, attribute, broken, child, children, local, refuse_dtd
from duizhang.read.package import Package

_REFERENCE = re.compile(r"([A-Z]{1,3})([0-9]{1,7})")
_LAST_COLUMN = 16_384
_PARTS = ("row", "col", "mergeCell")


@dataclass(frozen=True, slots=True)
class _Book:
    texts: list[str]
    formats: list[str]
    since_1904: bool


def read_excel(data: bytes) -> Contents:
    """The blocks of an .xlsx or .xlsm, a table for each visible sheet.

    Errors: Fault.
    """
    package = Package(data)
    main = package.main_part()
    workbook = package.xml(main)
    targets = {i: target for i, _, target in package.relations(main)}
    setting = child(workbook, "workbookPr")
    since_1904 = setting is not None and attribute(setting, "date1904") in ("1", "true")
    book = _Book(_texts(package, main), _formats(package, main), since_1904)
    blocks = Blocks()
    for entry in children(child(workbook, "sheets"), "sheet"):
        part = targets.get(_relation(entry))
        content = package.part(part) if part else None
        if content and attribute(entry, "state") in (None, "visible"):
            lay_out(_sheet(content, attribute(entry, "name") or "", part or "", book), blocks)
    return blocks.contents(package.properties())


def _relation(entry: Element) -> str:
    """The `r:id`; a sheet also has a `sheetId`, and only its full name tells them apart."""
    return next((v for k, v in entry.attrib.items() if k.endswith("}id")), "")


def _texts(package: Package, main: str) -> list[str]:
    part = package.related(main, "sharedStrings")
    return [_rich(item) for item in children(package.xml(part) if part else None, "si")]


def _rich(item: Element) -> str:
    """The text of a string item: plain or in runs, without the phonetic guide."""
    pieces = []
    for e in item:
        if local(e) == "t":
            pieces.append(e.text or "")
        elif local(e) == "r":
            pieces += [t.text or "" for t in children(e, "t")]
    return "".join(pieces)


def _formats(package: Package, main: str) -> list[str]:
    """The format code of each cell style."""
    part = package.related(main, "styles")
    root = package.xml(part) if part else None
    own = {attribute(f, "numFmtId"): attribute(f, "formatCode") or "" for f in children(child(root, "numFmts"), "numFmt")}
    ids = [attribute(x, "numFmtId") or "0" for x in children(child(root, "cellXfs"), "xf")]
    return [own[i] if i in own else BUILT_IN.get(int(i) if i.isdecimal() else 0, "General") for i in ids]


def _sheet(content: bytes, name: str, part: str, book: _Book) -> Sheet:
    sheet = Sheet(name)
    if content.count(b"<c ") + content.count(b":c ") > MAX_CELLS:
        raise too_much(f"工作表“{name}”超过 {MAX_CELLS:,} 个单元格")
    row = 0
    for element in _stream(content, part):
        kind = local(element)
        if kind == "col" and _is_hidden(element):
            sheet.hidden_columns |= set(range(_whole(element, "min"), min(_whole(element, "max"), _LAST_COLUMN) + 1))
        elif kind == "mergeCell":
            sheet.merged += _range(attribute(element, "ref") or "")
        elif kind == "row":
            row = _whole(element, "r") or row + 1
            sheet.cells += ((row, column, text) for column, text in _cells(element, book))
            if _is_hidden(element):
                sheet.hidden_rows.add(row)
    return sheet


def _is_hidden(element: Element) -> bool:
    return attribute(element, "hidden") in ("1", "true")


def _whole(element: Element, name: str) -> int:
    text = attribute(element, name) or ""
    return int(text) if text.isdecimal() and len(text) < 9 else 0


def _stream(content: bytes, part: str) -> Iterator[Element]:
    """Rows, columns and merged ranges, each forgotten once it has been used."""
    from lxml import etree

    refuse_dtd(content, part)
    names = [f"{{*}}{p}" for p in _PARTS]
    try:
        for _, element in etree.iterparse(io.BytesIO(content), tag=names, resolve_entities=False, no_network=True, load_dtd=False):
            yield element
            element.clear()
            while element.getprevious() is not None:
                del element.getparent()[0]
    except etree.XMLSyntaxError as error:
        raise broken(error, part) from error


def _cells(row: Element, book: _Book) -> Iterator[tuple[int, str]]:
    """(column, text) of the cells that show something."""
    column = 0
    for cell in row:
        m = _REFERENCE.fullmatch(cell.get("r", ""))
        column = _column(m[1]) if m else column + 1
        text = _text(cell, book)
        if text.strip():
            yield column, text


def _column(letters: str) -> int:
    """
    >>> _column("A"), _column("AB")
    (1, 28)
    """
    n = 0
    for c in letters:
        n = n * 26 + ord(c) - ord("A") + 1
    return n


def _range(reference: str) -> list[Range]:
    ends = [_REFERENCE.fullmatch(end) for end in reference.split(":")]
    if len(ends) != 2 or not ends[0] or not ends[1]:
        return []
    return [Range(int(ends[0][2]), _column(ends[0][1]), int(ends[1][2]), _column(ends[1][1]))]


def _text(cell: Element, book: _Book) -> str:
    """What the cell shows: text, truth, error, or a number in its format."""
    kind = cell.get("t", "n")
    if kind == "inlineStr":
        inline = child(cell, "is")
        return "" if inline is None else _rich(inline)
    stored = child(cell, "v")
    value = (stored.text or "") if stored is not None else ""
    if kind == "s":
        return book.texts[int(value)] if value.isdecimal() and int(value) < len(book.texts) else ""
    if kind == "b":
        return {"1": "TRUE", "0": "FALSE"}.get(value, value)
    if kind == "d":
        return value.removesuffix("T00:00:00").replace("T", " ")
    return _number(value, cell.get("s", "0"), book) if kind == "n" and value else value


def _number(value: str, style: str, book: _Book) -> str:
    try:
        number = float(value)
    except ValueError:
        return value
    code = book.formats[int(style)] if style.isdecimal() and int(style) < len(book.formats) else "General"
    return plain_number(number) if code == "General" else shown_number(number, code, since_1904=book.since_1904)
