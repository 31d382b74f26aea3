"""Files made to hurt: each is one clear line, within 512 MB and ten seconds; nothing is run, fetched or written."""

import io
import json
import re
import subprocess
import sys
import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest

from duizhang.read import Unreadable, read
from pages import Drawn, ofd_of, pdf_of
from parts import docx, p, tbl, tc, tr, xlsx, zipped

BOMB = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">' + "".join(f'<!ENTITY {b} "{f"&{a};" * 10}">' for a, b in zip("abcdefgh", "bcdefghi", strict=True)) + "]>"
OUTSIDE = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/hostname">]>'


def entities(declaration: str) -> bytes:
    whole = zipfile.ZipFile(io.BytesIO(docx(p("&i;&a;"))))
    return zipped({n: (declaration if n == "word/document.xml" else "") + whole.read(n).decode() for n in whole.namelist()})


def replaced(package: bytes, part: str, content: bytes) -> bytes:
    whole = zipfile.ZipFile(io.BytesIO(package))
    return zipped({n: content if n == part else whole.read(n) for n in whole.namelist()})


def zip_bomb() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as z:
        z.writestr("[Content_Types].xml", "")
        with z.open("word/document.xml", "w") as part:
            for _ in range(500):
                part.write(bytes(1024**2))
    return out.getvalue()


def lying(data: bytes) -> bytes:
    """A zip whose directory claims that its entries are small."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as z:
        z.writestr("word/document.xml", data)
        z.writestr("[Content_Types].xml", "")
        z.writestr("_rels/.rels", '<R><Relationship Type="x/officeDocument" Target="word/document.xml"/></R>')
        z.filelist[0].file_size = 1000
    return out.getvalue()


def locked_zip() -> bytes:
    raw = bytearray(zipped({"word/document.xml": "x", "[Content_Types].xml": ""}))
    for mark, offset in ((b"PK\x01\x02", 8), (b"PK\x03\x04", 6)):
        at = -1
        while (at := raw.find(mark, at + 1)) >= 0:
            raw[at + offset] |= 1
    return bytes(raw)


def locked_pdf() -> bytes:
    from reportlab.lib.pdfencrypt import StandardEncryption
    from reportlab.pdfgen.canvas import Canvas

    out = io.BytesIO()
    canvas = Canvas(out, encrypt=StandardEncryption("geheim", ownerPassword="x"))
    canvas.drawString(50, 50, "text")
    canvas.save()
    return out.getvalue()


def pdf_bomb() -> bytes:
    """Some 850 MB of drawing, packed twice."""
    packer = zlib.compressobj(9)
    stream = zlib.compress(b"".join(packer.compress(b"0 0 m 9 9 l S\n" * 100_000) for _ in range(600)) + packer.flush(), 9)
    head = b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R>>endobj\n"
    return head + b"4 0 obj<</Filter[/FlateDecode/FlateDecode]/Length %d>>stream\n%s\nendstream endobj\ntrailer<</Root 1 0 R>>" % (len(stream), stream)


def rows(n: int) -> bytes:
    return xlsx("<sheetData>" + "".join(f'<row r="{i}"><c r="A{i}" t="str"><v>甲</v></c></row>' for i in range(1, n + 1)) + "</sheetData>")


def columns(n: int) -> bytes:
    return xlsx('<sheetData><row r="1">' + '<c t="str"><v>甲</v></c>' * n + "</row></sheetData>")


def deep(n: int) -> str:
    return "<w:p><w:r><w:t>甲</w:t></w:r></w:p>" if n == 0 else tbl(tr(tc(p("a")), tc(deep(n - 1))))


OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)

HOSTILE: dict[str, tuple[Callable[[], bytes], str]] = {
    "zip bomb": (zip_bomb, "解开后"),
    "one large part": (lambda: replaced(docx(p("")), "word/document.xml", b" " * (60 * 1024**2)), "超过"),
    "zip that lies about its size": (lambda: lying(b"<a>" + b" " * (90 * 1024**2)), "damaged|超过"),
    "200,000 entries": (lambda: zipped({"a.txt": "x"}) + b"PK\x01\x02" * 200_000, "个文件"),
    "entity bomb": (lambda: entities(BOMB), "实体"),
    "entity bomb in UTF-16": (lambda: replaced(docx(p("")), "word/document.xml", (BOMB + "<x>&i;</x>").encode("utf-16")), "实体"),
    "external entity": (lambda: entities(OUTSIDE), "实体"),
    "entity bomb in a sheet": (lambda: replaced(xlsx("<sheetData/>"), "xl/worksheets/sheet1.xml", (BOMB + "<x>&i;</x>").encode()), "实体"),
    "100,000 rows": (lambda: rows(100_000), "行"),
    "1,000,000 rows": (lambda: rows(1_000_000), "超过 40 MB"),
    "1,000,001 empty cells": (lambda: xlsx('<sheetData><row r="1">' + '<c s="1"/>' * 1_000_001 + "</row></sheetData>"), "单元格"),
    "20,000 columns": (lambda: columns(20_000), "列"),
    "20,000 columns of a page": (lambda: ("<table><tr>" + "<td>甲" * 20_000).encode(), "列"),
    "20,000 columns of Word": (lambda: docx(tbl(tr(*[tc("甲")] * 20_000))), "列"),
    "a page of 5,000,000 characters": (lambda: ("<p>建成公园" * 1_000_000).encode(), "字|段落"),
    "a page of 5,000,000 elements": (lambda: b"<p>" + b"<b></b>" * 5_000_000, "内存"),
    "a part of 4,000,000 elements": (lambda: replaced(docx(p("")), "word/document.xml", b"<a>" + b"<b a='1'/>" * 3_900_000 + b"</a>"), "内存"),
    "one string 30,000 times": (lambda: xlsx("<sheetData>" + "<row>" + '<c t="s"><v>0</v></c>' * 500 + "</row></sheetData>", texts=f"<si><t>{'甲' * 32_000}</t></si>"), "字"),
    "tables 300 deep": (lambda: docx(deep(300)), "damaged|嵌套"),
    "elements 100,000 deep": (lambda: b"<div>" * 100_000 + "甲".encode(), "嵌套太深"),
    "encrypted office file": (lambda: OLE + "EncryptedPackage".encode("utf-16-le").ljust(64, b"\x00"), "密码"),
    "encrypted zip": (locked_zip, "密码"),
    "encrypted pdf": (locked_pdf, "密码"),
    "pdf bomb": (pdf_bomb, "内存|秒"),
    "truncated docx": (lambda: docx(p("甲" * 5000))[:-300], "不完整"),
    "truncated xlsx": (lambda: xlsx("<sheetData>"), "不完整"),
    "truncated pdf": (lambda: pdf_of([Drawn([(20, 30, "甲")])])[:300], "不完整"),
    "truncated ofd": (lambda: ofd_of([Drawn([(20, 30, "甲")])])[:-100], "不完整"),
    "truncated xls": (lambda: OLE + "Workbook".encode("utf-16-le").ljust(64, b"\x00") + bytes(5000), "不完整"),
    "a page of nothing": (lambda: b"<html><script>x</script></html>", "没有文字"),
    "pdf that is noise": (lambda: b"%PDF-1.7\n" + bytes(range(256)) * 5000, "不完整"),
}

MEASURE = """
import json, re, resource, sys, time
from pathlib import Path
from duizhang.read import Unreadable, read
data = sys.stdin.buffer.read()
start = time.monotonic()
try:
    read(data, "坏文件.html")
    said = None
except Unreadable as error:
    said = str(error)
seconds = time.monotonic() - start
own = int(re.search(r"VmHWM:\\s*(\\d+)", Path("/proc/self/status").read_text())[1])
print(json.dumps({"said": said, "megabytes": max(own, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss) / 1024, "seconds": seconds}))
"""


@pytest.mark.parametrize("name", HOSTILE)
def test_it_is_one_line_in_time_and_memory(name: str, tmp_path: Path) -> None:
    make, expected = HOSTILE[name]
    done = subprocess.run([sys.executable, "-c", MEASURE], input=make(), capture_output=True, check=True, cwd=tmp_path)
    found = json.loads(done.stdout)
    assert found["seconds"] < 12
    assert found["megabytes"] < 512
    assert re.fullmatch(rf"坏文件\.html: .*(?:{expected}).*", found["said"]), found["said"]
    assert list(tmp_path.iterdir()) == []


def test_a_macro_file_is_read_and_nothing_is_run() -> None:
    package = zipfile.ZipFile(io.BytesIO(docx(p("增长7%"))))
    data = zipped({**{n: package.read(n) for n in package.namelist()}, "word/vbaProject.bin": b"Sub AutoOpen()"})
    assert [b.text for b in read(data, "a.docm").blocks] == ["增长7%"]


def test_a_docx_named_html_is_read_as_what_it_is() -> None:
    document = read(docx(p("增长7%")), "页.html")
    assert document.media_type.endswith("wordprocessingml.document")


def test_nothing_outside_is_fetched() -> None:
    html = '<html><head><link rel=stylesheet href="http://192.0.2.1/a.css"><base href="http://192.0.2.1/"></head><body><img src="http://192.0.2.1/x.png"><iframe src="file:///etc/hostname"></iframe><p>增长7%</p></body></html>'
    assert [b.text for b in read(html.encode(), "a.html").blocks] == ["增长7%"]


def test_a_missing_library_names_the_extra(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "lxml").mkdir()
    (tmp_path / "lxml" / "__init__.py").write_text("raise ModuleNotFoundError('gone', name='lxml')")
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    with pytest.raises(Unreadable, match=r"pip install 'duizhang\[formats\]'"):
        read(docx(p("甲")), "a.docx")


def test_a_module_in_the_working_folder_is_not_imported(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "lxml.py").write_text("raise SystemExit('executed')")
    monkeypatch.chdir(tmp_path)
    assert read(docx(p("甲")), "a.docx").blocks
