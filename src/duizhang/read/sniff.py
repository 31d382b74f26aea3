"""What kind of file the bytes are, by their content: the name lies often, and decides only between kinds of plain text."""

import re
from pathlib import PurePath
from typing import Literal

from duizhang.read.errors import Fault, locked
from duizhang.read.package import open_zip

Kind = Literal[
    "plain", "markdown", "comma", "page", "web_archive", "word", "excel", "old_excel", "pdf", "ofd", "archive", "old_text", "old_sheet"
]  # fmt: skip

_TEXTS: dict[str, Kind] = {".csv": "comma", ".tsv": "comma", ".xls": "comma", ".xlsx": "comma", ".md": "markdown", ".markdown": "markdown"}
_HEAD = 4096
_PAGE = re.compile(
    rb"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body|meta|title|table|div|p|center|script|style|link|h[1-6]|ul|span|font|article|section)\b",
    re.I | re.S,
)
_MAIL = re.compile(rb"\s*(?:[A-Za-z-]+:[^\n]*\n(?:[ \t][^\n]*\n)*)*?(?:MIME-Version|Content-Type):", re.I)
_OTHERS = (
    (b"Rar!", "是 rar 压缩包", "请解压，或改用 zip (rar: unpack it or use zip)"),
    (b"7z\xbc\xaf", "是 7z 压缩包", "请解压，或改用 zip (7z: unpack it or use zip)"),
    (b"\x1f\x8b", "是 gzip 压缩包", "请解压，或改用 zip (gzip: unpack it or use zip)"),
    (b"\x89PNG", "是图片，没有文字", "请先做文字识别，另存为 docx 或文本 (a picture: recognise its text first)"),
    (b"\xff\xd8\xff", "是图片，没有文字", "请先做文字识别，另存为 docx 或文本 (a picture: recognise its text first)"),
    (b"GIF8", "是图片，没有文字", "请先做文字识别，另存为 docx 或文本 (a picture: recognise its text first)"),
    (b"II*\x00", "是图片，没有文字", "请先做文字识别，另存为 docx 或文本 (a picture: recognise its text first)"),
)
_SLIDES = Fault("是演示文稿", "请把要核对的文字另存为 docx (slides are not read: save the text as docx)")


def sniff(data: bytes, name: str) -> Kind:
    """The kind of file.

    Errors: Fault for a kind that cannot be read, and for an encrypted or broken container.
    """
    head = data[:_HEAD]
    for mark, wrong, mend in _OTHERS:
        if head.startswith(mark):
            raise Fault(wrong, mend)
    if head.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _zipped(data)
    if head.startswith(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"):
        return _compound(data)
    if b"%PDF-" in head[:1024]:
        return "pdf"
    if head.startswith(b"{\\rtf"):
        return "old_text"
    return _text(head, name)


def _zipped(data: bytes) -> Kind:
    with open_zip(data) as opened:
        names = {entry.filename.replace("\\", "/").lstrip("/").lower() for entry in opened.infolist()}
    if "ofd.xml" in names:
        return "ofd"
    if "[content_types].xml" in names:
        folders = {n.split("/")[0] for n in names}
        if "xl/workbook.bin" in names:
            return "old_sheet"
        if "ppt" in folders:
            raise _SLIDES
        return "excel" if "xl" in folders else "word"
    if "mimetype" in names and "content.xml" in names:
        return "old_sheet" if b"spreadsheet" in data[:200] else "old_text"
    return "archive"


def _compound(data: bytes) -> Kind:
    """OLE2, the container of Office 97–2003: told apart by the names of its streams."""
    if _stream(data, "EncryptedPackage"):
        raise locked()
    if _stream(data, "Workbook") or _stream(data, "Book"):
        return "old_excel"
    if _stream(data, "PowerPoint Document"):
        raise _SLIDES
    return "old_text"


def _stream(data: bytes, name: str) -> bool:
    """A directory entry is 64 bytes of UTF-16, filled up with zeros."""
    return name.encode("utf-16-le").ljust(64, b"\x00")[:64] in data


def _text(head: bytes, name: str) -> Kind:
    text = head.removeprefix(b"\xef\xbb\xbf").removeprefix(b"\xff\xfe").removeprefix(b"\xfe\xff").replace(b"\x00", b"")
    if b"urn:schemas-microsoft-com:office:spreadsheet" in text and text.lstrip().startswith(b"<?xml"):
        return "old_sheet"
    if b"schemas.microsoft.com/office/word/2003/wordml" in text or b"schemas.microsoft.com/office/2006/xmlPackage" in text:
        return "old_text"
    if _PAGE.match(text):
        return "page"
    if _MAIL.match(text) and re.search(rb"multipart/related|text/html", text, re.I):
        return "web_archive"
    return _TEXTS.get(PurePath(name).suffix.lower(), "plain")
