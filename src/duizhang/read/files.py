"""Where the bytes come from: a file, a folder of files, standard input."""

import sys
from pathlib import Path

from duizhang.model.document import Document
from duizhang.read.errors import Unreadable
from duizhang.read.limits import MAX_BYTES
from duizhang.read.plain import read

SUFFIXES = (".txt", ".md", ".text")


def read_path(path: Path) -> Document:
    """The document in a file; a file over the limit is refused before it is read.

    Errors: Unreadable.
    """
    name = str(path)
    try:
        size = path.stat().st_size
        if size > MAX_BYTES:
            raise Unreadable(name, f"文件有 {size // 1024**2} MB，超过 {MAX_BYTES // 1024**2} MB", "请拆成较小的文件 (too large: split it)")
        return read(path.read_bytes(), path.name)
    except FileNotFoundError as error:
        raise Unreadable(name, "没有这个文件", "请检查路径 (no such file)") from error
    except OSError as error:
        raise Unreadable(name, f"打不开: {error.strerror}", "请检查权限与路径 (cannot be opened)") from error


def read_stdin() -> Document:
    """The document on standard input."""
    return read(sys.stdin.buffer.read(MAX_BYTES + 1), "-")


def documents_in(path: Path) -> list[Path]:
    """The files that `path` stands for: itself, or the texts of a folder and its folders, sorted.

    Errors: Unreadable for a folder without one.
    """
    if not path.is_dir():
        return [path]
    found = sorted(p for p in path.rglob("*") if p.is_file() and p.suffix.lower() in SUFFIXES)
    if not found:
        raise Unreadable(str(path), "文件夹里没有可读的文件", f"请放入 {'、'.join(SUFFIXES)} 文件 (no documents in this folder)")
    return found
