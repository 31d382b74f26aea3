"""pdf -> pages of characters and lines, by PDFium. Scripts, forms and links are not looked at."""

import ctypes
import math
from collections.abc import Iterator
from typing import Any

from duizhang.read.blocks import Blocks, Contents
from duizhang.read.errors import Fault, damaged, locked, too_much
from duizhang.read.limits import MAX_MARKS, MAX_PAGES
from duizhang.read.printed.layout import lay_out
from duizhang.read.printed.shapes import Glyph, Page, Rule, rules_between, rules_of_box

_UNMAPPED = {"\x00", "\ufffe", "\uffff", "\ufffd"}
_NO_CHARACTER = {0x0A, 0x0D}
_HYPHEN = 2
_FEWEST_PER_PAGE = 5
_SLANTED = 0.1

Matrix = tuple[float, float, float, float, float, float]


def read_pdf(data: bytes) -> Contents:
    """The blocks of a pdf with text.

    Errors: Fault, also for a scanned one.
    """
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        raise locked() if "assword" in str(error) else damaged("pdf 结构") from error
    if len(document) > MAX_PAGES:
        raise too_much(f"有 {len(document):,} 页，超过 {MAX_PAGES:,} 页")
    pages = [_page(document[n], n + 1) for n in range(len(document))]
    _has_text(pages)
    blocks = Blocks()
    lay_out(pages, blocks)
    title = (document.get_metadata_dict().get("Title") or "").strip()
    return blocks.contents((("title", title),) if title else ())


def _has_text(pages: list[Page]) -> None:
    glyphs = [g.text for page in pages for g in page.glyphs if g.text.strip()]
    if len(glyphs) < _FEWEST_PER_PAGE * len(pages):
        raise Fault("是扫描件，没有文字层", "请先做文字识别（OCR），另存为 docx 或有文字的 pdf (scanned: recognise its text first)")
    if sum(g in _UNMAPPED for g in glyphs) > len(glyphs) / 3:
        raise Fault("字体没有文字编码，取不出文字", "请用原文件另存，或做文字识别 (its fonts carry no text)")


def _page(page: Any, number: int) -> Page:
    """Turned upright, the origin moved to the top left corner."""
    left, bottom, right, top = page.get_cropbox()
    turn = page.get_rotation()
    width, height = (right - left, top - bottom) if turn % 180 == 0 else (top - bottom, right - left)

    def place(x: float, y: float) -> tuple[float, float]:
        x, y = x - left, top - y
        return {0: (x, y), 90: (width - y, x), 180: (width - x, height - y), 270: (y, height - x)}[turn]

    glyphs = tuple(_glyphs(page, place))
    rules = tuple(_rules(page, place))
    page.close()
    return Page(number, width, height, glyphs, rules)


def _glyphs(page: Any, place: Any) -> Iterator[Glyph]:
    """The characters that are really there (not the spaces that PDFium adds), slanted watermarks left out."""
    from pypdfium2 import raw

    textpage = page.get_textpage()
    text = textpage.raw
    count = raw.FPDFText_CountChars(text)
    if count > MAX_MARKS:
        raise too_much(f"一页上有 {count:,} 个字符")
    box, matrix = raw.FS_RECTF(), raw.FS_MATRIX()
    x, y = ctypes.c_double(), ctypes.c_double()
    for i in range(count):
        code = raw.FPDFText_GetUnicode(text, i)
        if code in _NO_CHARACTER or raw.FPDFText_IsGenerated(text, i) == 1 or not raw.FPDFText_GetMatrix(text, i, matrix):
            continue
        if _is_slanted(matrix) or not (raw.FPDFText_GetLooseCharBox(text, i, box) and raw.FPDFText_GetCharOrigin(text, i, x, y)):
            continue
        (x0, _), (x1, _) = place(box.left, box.top), place(box.right, box.bottom)
        # The font size as drawn; boxes are no measure, since fonts differ in them on one line.
        size = raw.FPDFText_GetFontSize(text, i) * math.hypot(matrix.c, matrix.d) or 1.0
        yield Glyph("-" if code == _HYPHEN else chr(code), min(x0, x1), max(x0, x1), place(x.value, y.value)[1], size)
    textpage.close()


def _is_slanted(matrix: Any) -> bool:
    across, up = sorted((abs(matrix.a), abs(matrix.b)))
    return bool(across > _SLANTED * up)


def _rules(page: Any, place: Any) -> Iterator[Rule]:
    from pypdfium2 import raw

    count = 0
    for item in page.get_objects(filter=[raw.FPDF_PAGEOBJ_PATH]):
        matrix = _matrix(item)
        fill, stroke = ctypes.c_int(), ctypes.c_int()
        raw.FPDFPath_GetDrawMode(item.raw, fill, stroke)
        for points in _subpaths(item.raw, raw):
            placed = [place(*_moved(matrix, p)) for p in points]
            count += len(points)
            if count > MAX_MARKS:
                return
            if stroke.value:
                yield from rules_between(placed)
            elif fill.value and len(placed) >= 4:
                xs, ys = [p[0] for p in placed], [p[1] for p in placed]
                yield from rules_of_box(min(xs), min(ys), max(xs), max(ys))


def _subpaths(path: Any, raw: Any) -> Iterator[list[tuple[float, float]]]:
    """The corners of each stretch drawn without lifting the pen; a curve breaks it."""
    points: list[tuple[float, float]] = []
    x, y = ctypes.c_float(), ctypes.c_float()
    for i in range(raw.FPDFPath_CountSegments(path)):
        segment = raw.FPDFPath_GetPathSegment(path, i)
        raw.FPDFPathSegment_GetPoint(segment, x, y)
        if raw.FPDFPathSegment_GetType(segment) != raw.FPDF_SEGMENT_LINETO and points:
            yield points
            points = []
        points.append((x.value, y.value))
        if raw.FPDFPathSegment_GetClose(segment):
            points.append(points[0])
    if points:
        yield points


def _matrix(item: Any) -> Matrix:
    """From the coordinates of an object to those of the page, through the forms that hold it."""
    matrix: Matrix = tuple(item.get_matrix().get())
    while item.container is not None:
        item = item.container
        matrix = _times(matrix, tuple(item.get_matrix().get()))
    return matrix


def _times(m: Matrix, n: Matrix) -> Matrix:
    a, b, c, d, e, f = m
    return (a * n[0] + b * n[2], a * n[1] + b * n[3], c * n[0] + d * n[2], c * n[1] + d * n[3], e * n[0] + f * n[2] + n[4], e * n[1] + f * n[3] + n[5])


def _moved(m: Matrix, point: tuple[float, float]) -> tuple[float, float]:
    x, y = point
    return m[0] * x + m[2] * y + m[4], m[1] * x + m[3] * y + m[5]
