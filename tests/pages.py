"""Sets a table on pages, as pdf and as ofd: ruled, its heading repeated on every page, cells broken across pages."""

import io
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass, field
from html import escape

Line = Sequence[tuple[str, ...]]
WIDTHS = (12.0, 62.0, 70.0, 26.0)
PAGE_WIDTH, PAGE_HEIGHT = 210.0, 297.0
_LEFT, _TOP, _BOTTOM = 20.0, 25.0, 275.0
_SIZE, _LEADING, _PAD = 3.7, 5.5, 1.5
_NAMESPACE = "http://www.ofdspec.org/2016"


@dataclass(slots=True)
class Drawn:
    """One page in millimetres from the top left corner: (x, baseline, text) and (x0, y0, x1, y1)."""

    texts: list[tuple[float, float, str]] = field(default_factory=list)
    rules: list[tuple[float, float, float, float]] = field(default_factory=list)


def write_pdf(lines: Sequence[Line], title: str, date: str) -> bytes:
    return pdf_of(typeset(lines, title, date), title)


def write_ofd(lines: Sequence[Line], title: str, date: str) -> bytes:
    return ofd_of(typeset(lines, title, date), title)


def typeset(lines: Sequence[Line], title: str, date: str) -> list[Drawn]:
    setter = _Setter()
    setter.paragraph(title)
    setter.paragraph(f"发布日期:{date}")
    for n, line in enumerate(lines):
        setter.row(line, heading=n == 0, again=lines[0])
    return setter.pages


def pdf_of(pages: Sequence[Drawn], title: str = "", *, size: float = _SIZE) -> bytes:
    from reportlab.lib.units import mm
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.cidfonts import UnicodeCIDFont
    from reportlab.pdfgen.canvas import Canvas

    pdfmetrics.registerFont(UnicodeCIDFont("STSong-Light"))
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=(PAGE_WIDTH * mm, PAGE_HEIGHT * mm))
    canvas.setTitle(title)
    for page in pages:
        canvas.setFont("STSong-Light", size * mm)
        for x, y, text in page.texts:
            canvas.drawString(x * mm, (PAGE_HEIGHT - y) * mm, text)
        for x0, y0, x1, y1 in page.rules:
            canvas.line(x0 * mm, (PAGE_HEIGHT - y0) * mm, x1 * mm, (PAGE_HEIGHT - y1) * mm)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def ofd_of(pages: Sequence[Drawn], title: str = "") -> bytes:
    """GB/T 33190: text by `TextCode` with `DeltaX`, rules by `PathObject`."""
    out = io.BytesIO()
    box = f"<ofd:PageArea><ofd:PhysicalBox>0 0 {PAGE_WIDTH} {PAGE_HEIGHT}</ofd:PhysicalBox></ofd:PageArea>"
    listed = "".join(f'<ofd:Page ID="{n}" BaseLoc="Pages/Page_{n}/Content.xml"/>' for n in range(1, len(pages) + 1))
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as z:
        z.writestr("OFD.xml", _xml("OFD", f"<ofd:DocBody><ofd:DocInfo><ofd:Title>{escape(title)}</ofd:Title></ofd:DocInfo><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody>"))
        z.writestr("Doc_0/Document.xml", _xml("Document", f"<ofd:CommonData>{box}</ofd:CommonData><ofd:Pages>{listed}</ofd:Pages>"))
        for n, page in enumerate(pages, 1):
            objects = "".join([_text_object(*t) for t in page.texts] + [_path_object(*r) for r in page.rules])
            z.writestr(f"Doc_0/Pages/Page_{n}/Content.xml", _xml("Page", f'<ofd:Content><ofd:Layer ID="1">{objects}</ofd:Layer></ofd:Content>'))
    return out.getvalue()


def _xml(name: str, content: str) -> str:
    return f'<?xml version="1.0" encoding="UTF-8"?><ofd:{name} xmlns:ofd="{_NAMESPACE}">{content}</ofd:{name}>'


def _text_object(x: float, y: float, text: str) -> str:
    deltas = " ".join(f"{_width(c) * _SIZE:.3f}" for c in text[:-1])
    if len(set(deltas.split())) == 1:
        deltas = f"g {len(text) - 1} {deltas.split()[0]}"
    top = y - 0.9 * _SIZE
    return f'<ofd:TextObject ID="2" Boundary="{x:.3f} {top:.3f} {_SIZE * sum(map(_width, text)):.3f} {_SIZE * 1.2:.3f}" Font="3" Size="{_SIZE}"><ofd:TextCode X="0" Y="{0.9 * _SIZE:.3f}" DeltaX="{deltas}">{escape(text)}</ofd:TextCode></ofd:TextObject>'


def _path_object(x0: float, y0: float, x1: float, y1: float) -> str:
    return f'<ofd:PathObject ID="4" Boundary="{x0:.3f} {y0:.3f} {max(x1 - x0, 0.2):.3f} {max(y1 - y0, 0.2):.3f}" LineWidth="0.2"><ofd:AbbreviatedData>M 0 0 L {x1 - x0:.3f} {y1 - y0:.3f}</ofd:AbbreviatedData></ofd:PathObject>'


class _Setter:
    def __init__(self) -> None:
        self.pages: list[Drawn] = []
        self._new_page()

    def paragraph(self, text: str) -> None:
        self._put(_LEFT, self._y, text)
        self._y += _LEADING * 1.5

    def row(self, line: Line, *, heading: bool, again: Line) -> None:
        """A row that does not fit goes on on the next page, under the repeated heading."""
        cells = [_wrapped(paragraphs, width, indent=not heading and c in (1, 2)) for c, (paragraphs, width) in enumerate(zip(line, WIDTHS, strict=True))]
        while any(cells):
            room = int((_BOTTOM - self._y - 2 * _PAD) / _LEADING)
            if room < 2:
                self._new_page()
                self.row(again, heading=True, again=again)
                continue
            height = min(room, max(map(len, cells)))
            self._box(cells, height)
            cells = [c[height:] for c in cells]

    def _new_page(self) -> None:
        self.pages.append(Drawn())
        self._y = _TOP
        self._put(PAGE_WIDTH / 2, PAGE_HEIGHT - 12, f"— {len(self.pages)} —")

    def _box(self, cells: Sequence[Sequence[str]], height: int) -> None:
        rules = self.pages[-1].rules
        bottom, right = self._y + height * _LEADING + 2 * _PAD, _LEFT + sum(WIDTHS)
        rules += [(_LEFT, self._y, right, self._y), (_LEFT, bottom, right, bottom), (right, self._y, right, bottom)]
        x = _LEFT
        for width, cell in zip(WIDTHS, cells, strict=True):
            rules.append((x, self._y, x, bottom))
            for n, text in enumerate(cell[:height]):
                self._put(x + _PAD, self._y + _PAD + n * _LEADING, text)
            x += width
        self._y = bottom

    def _put(self, x: float, top: float, text: str) -> None:
        """An indent is not drawn but moved over, as real producers do."""
        shown = text.lstrip("\u3000")
        self.pages[-1].texts.append((x + (len(text) - len(shown)) * _SIZE, top + 0.9 * _SIZE, shown))


def _width(character: str) -> float:
    return 0.5 if character.isascii() else 1.0


def _wrapped(paragraphs: tuple[str, ...], width: float, *, indent: bool) -> list[str]:
    """Filled to the edge, numbers and Latin words not kept together; some room is left for wide Latin letters."""
    room = (width - 2 * _PAD) / _SIZE - 0.6
    found = []
    for paragraph in paragraphs:
        found.append("\u3000\u3000" if indent else "")
        for character in paragraph:
            if sum(map(_width, found[-1] + character)) > room:
                found.append("")
            found[-1] += character
    return found
