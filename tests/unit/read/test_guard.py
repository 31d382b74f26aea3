"""What happens to the child stays there, and is told in one line."""

import pytest

from duizhang.read import guard
from duizhang.read.errors import Fault
from duizhang.read.guard import read_guarded
from parts import docx, p


def test_the_answer_of_the_child_is_what_the_reader_gives() -> None:
    assert [b.text for b in read_guarded("word", docx(p("增长7%"))).blocks] == ["增长7%"]


def test_a_child_that_waits_is_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(guard, "_PATIENCE", 0.001)
    with pytest.raises(Fault, match="还没读完"):
        read_guarded("word", docx(p("增长7%")))


def test_a_child_that_dies_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(guard.sys, "executable", "/bin/false")
    with pytest.raises(Fault, match="崩溃"):
        read_guarded("word", docx(p("增长7%")))


def test_an_unexpected_error_of_a_library_is_a_damaged_file() -> None:
    with pytest.raises(Fault, match=r"文件坏了或不完整（\w+）"):
        read_guarded("old_excel", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(5000))
