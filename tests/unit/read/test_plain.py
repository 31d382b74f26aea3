"""Encodings, newlines, and the inputs that are refused."""

import codecs

import pytest

from duizhang.read import Unreadable, read

TEXT = "2023年重点工作完成情况表\n\n新建公园8个,增长7%。\n已建成公园9个。"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "gbk", "utf-16", "utf-16-le", "utf-16-be", "big5"])
def test_the_text_is_the_same_in_every_encoding(encoding: str) -> None:
    text = TEXT if encoding != "big5" else "這是政府的重要工作,我們要完成發展計劃,建設三個公園和學校。"
    assert [b.text for b in read(text.encode(encoding), "a.txt").blocks] == [x for x in text.split("\n") if x]


def test_a_marked_big_endian_text() -> None:
    assert read(codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"), "a.txt").blocks[0].text == TEXT.split("\n")[0]


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_lines_are_physical_lines(newline: str) -> None:
    document = read(TEXT.replace("\n", newline).encode(), "a.txt")
    assert [b.number for b in document.blocks] == [1, 3, 4]


@pytest.mark.parametrize("data", [b"", b" \n ", bytes(range(256)) * 20, b"\x7fELF\x00\x01" * 50, b"\x80\x81\xff" * 400])
def test_rubbish_is_refused_in_one_line(data: bytes) -> None:
    with pytest.raises(Unreadable) as refused:
        read(data, "坏.txt")
    assert "坏.txt" in str(refused.value)
    assert "\n" not in str(refused.value)
