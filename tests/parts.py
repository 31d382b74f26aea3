"""Small office files built by hand, for features that no library writes."""

import io
import zipfile
from collections.abc import Mapping

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_S = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
_TYPES = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'


def zipped(files: Mapping[str, str | bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as z:
        for name, content in files.items():
            z.writestr(name, content)
    return out.getvalue()


def docx(body: str, **parts: str) -> bytes:
    """`body` and the other parts (`footnotes`, `numbering`, `styles`) are the insides of their root elements."""
    files: dict[str, str | bytes] = {
        "[Content_Types].xml": _TYPES,
        "_rels/.rels": _relations({"officeDocument": "word/document.xml"}),
        "word/_rels/document.xml.rels": _relations({name: f"{name}.xml" for name in parts}),
        "word/document.xml": f'<w:document xmlns:w="{_W}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><w:body>{body}</w:body></w:document>',
    }
    files |= {f"word/{name}.xml": f'<w:{name} xmlns:w="{_W}">{content}</w:{name}>' for name, content in parts.items()}
    return zipped(files)


def p(text: str, properties: str = "") -> str:
    return f"<w:p><w:pPr>{properties}</w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"


def tc(content: str, properties: str = "") -> str:
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{content if content.startswith('<') else p(content)}</w:tc>"


def tr(*cells: str, properties: str = "") -> str:
    return f"<w:tr><w:trPr>{properties}</w:trPr>{''.join(cells)}</w:tr>"


def tbl(*rows: str) -> str:
    return f"<w:tbl>{''.join(rows)}</w:tbl>"


def xlsx(sheet: str, *, texts: str = "", styles: str = "", sheets: str = '<sheet name="表一" sheetId="1" r:id="rId1"/>') -> bytes:
    """`sheet` is the inside of the first worksheet, `texts` of the shared strings, `styles` of the styles."""
    return zipped(
        {
            "[Content_Types].xml": _TYPES,
            "_rels/.rels": _relations({"officeDocument": "xl/workbook.xml"}),
            "xl/_rels/workbook.xml.rels": _relations({"worksheet": "worksheets/sheet1.xml", "sharedStrings": "sharedStrings.xml", "styles": "styles.xml"}),
            "xl/workbook.xml": f'<workbook xmlns="{_S}" xmlns:r="{_R}"><sheets>{sheets}</sheets></workbook>',
            "xl/sharedStrings.xml": f'<sst xmlns="{_S}">{texts}</sst>',
            "xl/styles.xml": f'<styleSheet xmlns="{_S}">{styles}</styleSheet>',
            "xl/worksheets/sheet1.xml": f'<worksheet xmlns="{_S}">{sheet}</worksheet>',
        }
    )


def _relations(targets: Mapping[str, str]) -> str:
    entries = "".join(f'<Relationship Id="rId{n}" Type="{_R}/{kind}" Target="{target}"/>' for n, (kind, target) in enumerate(targets.items(), 1))
    return f'<Relationships xmlns="{_PACKAGE}">{entries}</Relationships>'
