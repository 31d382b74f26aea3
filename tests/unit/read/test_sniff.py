"""Content decides, not the name."""

import pytest

from duizhang.read.errors import Fault
from duizhang.read.sniff import sniff
from parts import docx, p, xlsx, zipped

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)


def stream(name: str) -> bytes:
    return OLE + name.encode("utf-16-le").ljust(64, b"\x00")


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (docx(p("甲")), "word"), (xlsx("<sheetData/>"), "excel"), (zipped({"OFD.xml": "<OFD/>"}), "ofd"), (zipped({"甲.txt": "甲"}), "archive"),
        (stream("Workbook"), "old_excel"), (stream("WordDocument"), "old_text"), (b"{\\rtf1", "old_text"), (b"\n%PDF-1.7", "pdf"),
        (b"<!DOCTYPE html><html>", "page"), (b"\xef\xbb\xbf\r\n<TABLE border=1>", "page"), (b"<!-- x --><div>", "page"), ("<html>".encode("utf-16"), "page"),
        (b"MIME-Version: 1.0\nContent-Type: multipart/related", "web_archive"), (b"From: <x>\r\nSubject: y\r\nContent-Type: text/html", "web_archive"),
        ("甲,乙".encode(), "plain"), (b"< 5%", "plain"), (zipped({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": "<x/>"}), "old_text"),
    ],
)  # fmt: skip
def test_the_content_tells_the_kind(data: bytes, kind: str) -> None:
    assert sniff(data, "骗人.html.docx") == kind


@pytest.mark.parametrize(("name", "kind"), [("a.csv", "comma"), ("a.TSV", "comma"), ("a.md", "markdown"), ("a.txt", "plain"), ("a", "plain")])
def test_the_name_decides_between_kinds_of_text(name: str, kind: str) -> None:
    assert sniff("任务,进展".encode(), name) == kind


@pytest.mark.parametrize(
    ("data", "wrong"),
    [(stream("EncryptedPackage"), "密码"), (stream("PowerPoint Document"), "演示"), (b"Rar!\x1a\x07", "rar"), (b"\x89PNG\r\n", "图片"), (b"PK\x03\x04" + bytes(90), "不完整")],
)
def test_what_cannot_be_read_says_why(data: bytes, wrong: str) -> None:
    with pytest.raises(Fault, match=wrong):
        sniff(data, "a.docx")
