"""Old formats go through LibreOffice where it is; where it is not, one line says how to go on."""

import shutil
from pathlib import Path

import pytest

from duizhang.read import Unreadable, legacy, read

RTF = rb"{\rtf1\ansi\ansicpg936\uc1 \u22686?\u38271?7%\par}"


def test_without_libreoffice_it_says_how(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda _: None)
    with pytest.raises(Unreadable, match=r"旧\.rtf: 是旧格式.*另存为 docx"):
        read(RTF, "旧.rtf")


def test_an_office_that_hangs_is_ended(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    program = tmp_path / "soffice"
    program.write_text("#!/bin/sh\nsleep 60\n")
    program.chmod(0o755)
    monkeypatch.setattr(shutil, "which", lambda _: str(program))
    monkeypatch.setattr(legacy, "MAX_OFFICE_SECONDS", 1)
    with pytest.raises(Unreadable, match="还没完成"):
        read(RTF, "旧.rtf")


def test_an_office_that_gives_nothing_is_a_damaged_file(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda _: "/bin/true")
    with pytest.raises(Unreadable, match="转换不了"):
        read(RTF, "旧.rtf")


@pytest.mark.skipif(not shutil.which("soffice"), reason="LibreOffice is not installed")
def test_with_libreoffice_it_is_read() -> None:
    assert [b.text for b in read(RTF, "旧.rtf").blocks] == ["增长7%"]
