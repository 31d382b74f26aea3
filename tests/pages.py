"""Sets a table on pages, as pdf and as ofd: ruled, its heading repeated on every page, cells broken across pages."""

import io
import zipfile
from collections.abc import Sequence
from html import escape

Line = Sequence[tuple[str, ...]]
WIDTHS = (12.0, 62.0, 70.0, 26.0)
_PAGE_WIDTH, _PAGE_HEIGHT = 210.0, 297.0
_LEFT, _TOP, _BOTTOM = 20.0, 25.0, 275.0
_SIZE, _LEADING, _PAD = 3.7, 5.5, 1.5
_NAMESPACE = "http://www.ofdspec.org/2016"


def write_pdf(lines: Sequence[Line], title: str, date: str) -> bytes:
    from reportlab.lib import colors
    from reportlab.lib.pagesizes import A4
    from reportlab.lib.styles import ParagraphStyle
    from reportlab.lib.units import mm
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.cidfonts import UnicodeCIDFont
    from reportlab.platypus import Paragraph, SimpleDocTemplate, Table

    pdfmetrics.registerFont(UnicodeCIDFont("STSong-Light"))
    plain = ParagraphStyle("plain", fontName="STSong-Light", fontSize=10.5, leading=15, wordWrap="CJK")
    indented = ParagraphStyle("indented", parent=plain, firstLineIndent=21)
    cells = [
        [[Paragraph(escape(p), indented if n and column in (1, 2) else plain) for p in paragraphs] for column, paragraphs in enumerate(line)]
        for n, line in enumerate(lines)
    ]
    table = Table(cells, colWidths=[w * mm for w in WIDTHS], repeatRows=1, splitInRow=1)
    table.setStyle([("GRID", (0, 0), (-1, -1), 0.5, colors.black), ("VALIGN", (0, 0), (-1, -1), "TOP")])
    out = io.BytesIO()
    document = SimpleDocTemplate(out, pagesize=A4, title=title, topMargin=25 * mm, bottomMargin=22 * mm)

    def number_page(canvas: object, _: object) -> None:
        canvas.setFont("STSong-Light", 9)  # type: ignore[attr-defined]
        canvas.drawCentredString(105 * mm, 12 * mm, f"— {canvas.getPageNumber()} —")  # type: ignore[attr-defined]

    document.build([Paragraph(escape(title), plain), Paragraph(f"发布日期:{date}", plain), table], onFirstPage=number_page, onLaterPages=number_page)
    return out.getvalue()


def write_ofd(lines: Sequence[Line], title: str, date: str) -> bytes:
    """GB/T 33190: millimetres from the top left corner; text by `TextCode` with `DeltaX`, rules by `PathObject`."""
    pages = _Pages()
    pages.text(_LEFT, title)
    pages.text(_LEFT, f"发布日期:{date}")
    for n, line in enumerate(lines):
        pages.row(line, heading=n == 0, again=lines[0])
    return pages.saved(title)


class _Pages:
    def __init__(self) -> None:
        self._pages: list[list[str]] = []
        self._id = 10
        self._new_page()

    def text(self, x: float, text: str) -> None:
        self._put(x, self._y, text)
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

    def saved(self, title: str) -> bytes:
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as z:
            z.writestr("OFD.xml", f'<?xml version="1.0" encoding="UTF-8"?><ofd:OFD xmlns:ofd="{_NAMESPACE}" DocType="OFD" Version="1.0"><ofd:DocBody><ofd:DocInfo><ofd:Title>{escape(title)}</ofd:Title></ofd:DocInfo><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>')
            listed = "".join(f'<ofd:Page ID="{n}" BaseLoc="Pages/Page_{n}/Content.xml"/>' for n in range(1, len(self._pages) + 1))
            z.writestr("Doc_0/Document.xml", f'<ofd:Document xmlns:ofd="{_NAMESPACE}"><ofd:CommonData><ofd:PageArea><ofd:PhysicalBox>0 0 {_PAGE_WIDTH} {_PAGE_HEIGHT}</ofd:PhysicalBox></ofd:PageArea></ofd:CommonData><ofd:Pages>{listed}</ofd:Pages></ofd:Document>')
            for n, objects in enumerate(self._pages, 1):
                z.writestr(f"Doc_0/Pages/Page_{n}/Content.xml", f'<ofd:Page xmlns:ofd="{_NAMESPACE}"><ofd:Content><ofd:Layer ID="{n + 1000}">{"".join(objects)}</ofd:Layer></ofd:Content></ofd:Page>')
        return out.getvalue()

    def _new_page(self) -> None:
        self._pages.append([])
        self._y = _TOP
        self._put(_PAGE_WIDTH / 2, _PAGE_HEIGHT - 12, f"— {len(self._pages)} —")

    def _box(self, cells: Sequence[Sequence[str]], height: int) -> None:
        bottom = self._y + height * _LEADING + 2 * _PAD
        right = _LEFT + sum(WIDTHS)
        self._rule(_LEFT, self._y, right, self._y)
        self._rule(_LEFT, bottom, right, bottom)
        x = _LEFT
        for width, cell in zip(WIDTHS, cells, strict=True):
            self._rule(x, self._y, x, bottom)
            for n, text in enumerate(cell[:height]):
                self._put(x + _PAD, self._y + _PAD + n * _LEADING, text)
            x += width
        self._rule(right, self._y, right, bottom)
        self._y = bottom

    def _put(self, x: float, y: float, text: str) -> None:
        """A leading gap is not drawn but moved over, as real producers do."""
        shown = text.lstrip("\u3000")
        x += (len(text) - len(shown)) * _SIZE
        width = _SIZE * len(shown)
        self._id += 1
        deltas = f' DeltaX="g {len(shown) - 1} {_SIZE}"' if len(shown) > 1 else ""
        self._pages[-1].append(f'<ofd:TextObject ID="{self._id}" Boundary="{x:.3f} {y:.3f} {width:.3f} {_SIZE * 1.2:.3f}" Font="3" Size="{_SIZE}"><ofd:TextCode X="0" Y="{_SIZE * 0.9:.3f}"{deltas}>{escape(shown)}</ofd:TextCode></ofd:TextObject>')

    def _rule(self, x0: float, y0: float, x1: float, y1: float) -> None:
        self._id += 1
        self._pages[-1].append(f'<ofd:PathObject ID="{self._id}" Boundary="{x0:.3f} {y0:.3f} {max(x1 - x0, 0.2):.3f} {max(y1 - y0, 0.2):.3f}" LineWidth="0.2"><ofd:AbbreviatedData>M 0 0 L {x1 - x0:.3f} {y1 - y0:.3f}</ofd:AbbreviatedData></ofd:PathObject>')


def _wrapped(paragraphs: tuple[str, ...], width: float, *, indent: bool) -> list[str]:
    room = int((width - 2 * _PAD) / _SIZE)
    found = []
    for paragraph in paragraphs:
        text = "\u3000\u3000" + paragraph if indent else paragraph
        found += [text[i : i + room] for i in range(0, len(text), room)]
    return found
