"""ofd (GB/T 33190) -> pages of characters and lines: a zip of XML, millimetres from the top left corner.

Text stands in `TextCode`, each character moved by `DeltaX`; table lines are `PathObject`s. Templates lie under the page.
"""

import posixpath
import re
from collections.abc import Iterator
from dataclasses import dataclass

from duizhang.read.blocks import Blocks, Contents
from duizhang.read.errors import Fault, damaged, too_much
from duizhang.read.limits import MAX_MARKS, MAX_PAGES
from duizhang.read.markup import Element, attribute, child, children, local
from duizhang.read.package import Package
from duizhang.read.printed.layout import lay_out
from duizhang.read.printed.shapes import POINTS_PER_MM, Glyph, Page, Rule, rules_between, rules_of_box

Numbers = tuple[float, ...]
_UPRIGHT: Numbers = (1, 0, 0, 1, 0, 0)
_A4: Numbers = (0, 0, 210, 297)
_TOKEN = re.compile(r"[A-Za-z]|-?[\d.]+(?:[eE]-?\d+)?")
_OPERANDS = {"M": 2, "S": 2, "L": 2, "Q": 4, "B": 6, "A": 7, "C": 0}


@dataclass(frozen=True, slots=True)
class _Marks:
    glyphs: list[Glyph]
    rules: list[Rule]


def read_ofd(data: bytes) -> Contents:
    """The blocks of an ofd.

    Errors: Fault, also for one that holds only pictures.
    """
    package = Package(data)
    root = package.xml("OFD.xml")
    pages: list[Page] = []
    title = ""
    for body in children(root, "DocBody"):
        title = title or _text(child(body, "DocInfo", "Title"))
        pages += _pages(package, _text(child(body, "DocRoot")).lstrip("/"), len(pages))
    if not pages:
        raise damaged("没有页")
    if not any(page.glyphs for page in pages):
        raise Fault("只有图片，没有文字", "请先做文字识别（OCR），另存为 docx (pictures only: recognise the text first)")
    blocks = Blocks()
    lay_out(pages, blocks)
    return blocks.contents((("title", title),) if title else ())


def _pages(package: Package, part: str, already: int) -> Iterator[Page]:
    root = package.xml(part)
    if root is None:
        raise damaged(part or "DocRoot")
    common = child(root, "CommonData")
    templates = {attribute(t, "ID"): _content(package, part, t) for t in children(common, "TemplatePage")}
    entries = list(children(child(root, "Pages"), "Page"))
    if len(entries) > MAX_PAGES:
        raise too_much(f"有 {len(entries):,} 页，超过 {MAX_PAGES:,} 页")
    for number, entry in enumerate(entries, already + 1):
        content = _content(package, part, entry)
        box = _box(content) or _box(common) or _A4
        marks = _Marks([], [])
        for used in children(content, "Template"):
            _gather(child(templates.get(attribute(used, "TemplateID")), "Content"), marks)
        _gather(child(content, "Content"), marks)
        yield Page(number, box[2] * POINTS_PER_MM, box[3] * POINTS_PER_MM, tuple(marks.glyphs), tuple(marks.rules))


def _content(package: Package, part: str, entry: Element) -> Element | None:
    place = attribute(entry, "BaseLoc") or ""
    path = place if place.startswith("/") else posixpath.join("/", posixpath.dirname(part), place)
    return package.xml(posixpath.normpath(path).lstrip("/"))


def _box(element: Element | None) -> Numbers | None:
    area = child(element, "Area")
    numbers = _numbers(_text(child(area if area is not None else child(element, "PageArea"), "PhysicalBox")))
    return numbers if len(numbers) == 4 and numbers[2] > 0 and numbers[3] > 0 else None


def _gather(element: Element | None, marks: _Marks) -> None:
    """Layers and blocks hold objects, and each other."""
    for e in () if element is None else element:
        if attribute(e, "Visible") == "false":
            continue
        if local(e) == "TextObject":
            marks.glyphs.extend(_glyphs(e))
        elif local(e) == "PathObject":
            marks.rules.extend(_rules(e))
        elif local(e) in ("Layer", "PageBlock"):
            _gather(e, marks)
        if len(marks.glyphs) > MAX_MARKS or len(marks.rules) > MAX_MARKS:
            raise too_much(f"一页上超过 {MAX_MARKS:,} 个字符或线条")


def _glyphs(element: Element) -> Iterator[Glyph]:
    """Slanted text (a watermark) is left out."""
    boundary = (*_numbers(attribute(element, "Boundary")), 0.0, 0.0)[:2]
    matrix = _matrix(element)
    if abs(matrix[1]) > 0.1 * abs(matrix[0]):
        return
    size = (_numbers(attribute(element, "Size")) or (3.5,))[0]
    x = y = 0.0
    for code in children(element, "TextCode"):
        x = (_numbers(attribute(code, "X")) or (x,))[0]
        y = (_numbers(attribute(code, "Y")) or (y,))[0]
        text = code.text or ""
        across, down = _deltas(attribute(code, "DeltaX"), len(text)), _deltas(attribute(code, "DeltaY"), len(text))
        at_x, at_y = x, y
        for n, character in enumerate(text):
            width = min(size, across[n]) if n < len(across) and across[n] > 0 else size / 2 if character.isascii() else size
            left, baseline = _moved(matrix, at_x, at_y, boundary)
            right, _ = _moved(matrix, at_x + width, at_y, boundary)
            yield Glyph(character, left, right, baseline, size * abs(matrix[3]) * POINTS_PER_MM)
            at_x += across[n] if n < len(across) else 0 if down else width
            at_y += down[n] if n < len(down) else 0


def _deltas(text: str | None, most: int) -> list[float]:
    """`g 3 4.5` stands for 4.5 three times (GB/T 33190, 文字定位)."""
    tokens = (text or "").split()
    found: list[float] = []
    while tokens and len(found) < most:
        token = tokens.pop(0)
        if token == "g" and len(tokens) >= 2:
            times, value = _numbers(" ".join(tokens[:2]) or None) or (0.0, 0.0)
            found += [value] * min(int(max(times, 0)), most)
            del tokens[:2]
        else:
            found += _numbers(token)
    return found


def _rules(element: Element) -> Iterator[Rule]:
    boundary = (*_numbers(attribute(element, "Boundary")), 0.0, 0.0)[:2]
    matrix = _matrix(element)
    stroked = attribute(element, "Stroke") != "false"
    for points in _subpaths(_text(child(element, "AbbreviatedData"))):
        placed = [_moved(matrix, x, y, boundary) for x, y in points]
        if stroked:
            yield from rules_between(placed)
        elif attribute(element, "Fill") == "true" and len(placed) >= 4:
            xs, ys = [p[0] for p in placed], [p[1] for p in placed]
            yield from rules_of_box(min(xs), min(ys), max(xs), max(ys))


def _subpaths(data: str) -> Iterator[list[tuple[float, float]]]:
    """The corners of each stretch drawn without lifting the pen; a curve breaks it."""
    points: list[tuple[float, float]] = []
    tokens = _TOKEN.findall(data)[:MAX_MARKS]
    at = 0
    while at < len(tokens):
        letter = tokens[at]
        count = _OPERANDS.get(letter, 0)
        operands = _numbers(" ".join(tokens[at + 1 : at + 1 + count]))
        at += 1 + count
        if letter == "C" and points:
            points.append(points[0])
        elif len(operands) == count and count:
            if letter != "L" and points:
                yield points
                points = []
            points.append((operands[-2], operands[-1]))
    if points:
        yield points


def _matrix(element: Element) -> Numbers:
    numbers = _numbers(attribute(element, "CTM"))
    return numbers if len(numbers) == 6 else _UPRIGHT


def _moved(m: Numbers, x: float, y: float, boundary: Numbers) -> tuple[float, float]:
    return (
        (m[0] * x + m[2] * y + m[4] + boundary[0]) * POINTS_PER_MM,
        (m[1] * x + m[3] * y + m[5] + boundary[1]) * POINTS_PER_MM,
    )


def _numbers(text: str | None) -> Numbers:
    """The numbers in `text`; none where it holds anything else."""
    try:
        return tuple(float(t) for t in (text or "").split())
    except ValueError:
        return ()


def _text(element: Element | None) -> str:
    return "" if element is None else (element.text or "").strip()
