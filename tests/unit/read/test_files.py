"""Folders and zips are batches; one bad file does not spoil the others."""

from pathlib import Path

import pytest

from duizhang.cli import main
from duizhang.read import Unreadable, documents_in, read
from parts import docx, p, xlsx, zipped

SENTENCE = "新建公园8个,增长7%。"


def names(path: Path) -> list[str]:
    return [source.name for source in documents_in(path)]


def test_a_zip_is_its_documents(tmp_path: Path) -> None:
    inner = zipped({"三.txt": SENTENCE})
    path = tmp_path / "全年.zip"
    path.write_bytes(zipped({"一.docx": docx(p(SENTENCE)), "子/二.txt": SENTENCE, "图.jpg": "x", "__MACOSX/._一.docx": "x", "内.zip": inner}))
    assert names(path) == ["全年.zip/一.docx", "全年.zip/内.zip/三.txt", "全年.zip/子/二.txt"]
    assert {source.read().blocks[0].text for source in documents_in(path)} == {SENTENCE}


def test_a_zip_in_a_zip_in_a_zip_is_not_opened(tmp_path: Path) -> None:
    path = tmp_path / "a.zip"
    path.write_bytes(zipped({"b.zip": zipped({"c.zip": zipped({"深.txt": SENTENCE}), "d.txt": SENTENCE})}))
    assert names(path) == ["a.zip/b.zip/d.txt"]


def test_names_in_gbk_and_names_that_climb_are_only_names(tmp_path: Path) -> None:
    wild = [name.encode("gb18030") for name in ("../../逃.txt", "C:\\绝对.txt", "/根.txt")]
    raw = zipped({str(n) * len(name): SENTENCE for n, name in enumerate(wild)})
    for n, name in enumerate(wild):
        raw = raw.replace(str(n).encode() * len(name), name)
    path = tmp_path / "a.zip"
    path.write_bytes(raw)
    assert sorted(n.split("/", 1)[1] for n in names(path)) == sorted(["逃.txt", "绝对.txt", "根.txt"])
    assert [source.read().blocks[0].text for source in documents_in(path)] == [SENTENCE] * 3
    assert [f.name for f in tmp_path.iterdir()] == ["a.zip"]


def test_a_folder_takes_every_format_and_opens_its_zips(tmp_path: Path) -> None:
    (tmp_path / "一.docx").write_bytes(docx(p(SENTENCE)))
    (tmp_path / "~$一.docx").write_bytes(b"x")
    (tmp_path / "图.png").write_bytes(b"x")
    (tmp_path / "二.zip").write_bytes(zipped({"三.txt": SENTENCE}))
    (tmp_path / "坏.zip").write_bytes(b"PK\x03\x04broken")
    assert names(tmp_path) == ["一.docx", "二.zip/三.txt", "坏.zip"]


def test_a_docx_named_zip_is_a_document(tmp_path: Path) -> None:
    path = tmp_path / "a.zip"
    path.write_bytes(docx(p(SENTENCE)))
    assert names(path) == ["a.zip"]


def test_each_unreadable_member_is_one_line_and_the_others_are_audited(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "a.zip"
    path.write_bytes(zipped({"好.docx": docx(p("2023年目标任务:" + SENTENCE)), "坏.docx": docx(p("x"))[:200], "空.xlsx": xlsx("<sheetData/>"), "图.pdf": "%PDF-1.4 broken"}))
    assert main(["audit", str(path), "--format", "json"]) == 2
    said = capsys.readouterr()
    assert said.out.count("\n") == 1
    assert sorted(line.split(": ")[1] for line in said.err.strip().split("\n")) == ["a.zip/图.pdf", "a.zip/坏.docx", "a.zip/空.xlsx"]


def test_an_archive_or_folder_without_documents_says_so(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.zip").write_bytes(zipped({"图.jpg": "x"}))
    assert main(["audit", str(tmp_path / "a.zip")]) == 2
    assert "没有可读的文件" in capsys.readouterr().err


def test_an_archive_is_not_one_document() -> None:
    with pytest.raises(Unreadable, match="压缩包"):
        read(zipped({"a.txt": SENTENCE}), "a.zip")
