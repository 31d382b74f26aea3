"""Where the bytes come from: a file, a folder of files, a zip of files, standard input."""

import sys
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from duizhang.model.document import Document
from duizhang.read.archive import SUFFIXES, is_archive, member, members
from duizhang.read.errors import Fault, Unreadable
from duizhang.read.limits import MAX_FILE, MB
from duizhang.read.reader import read


@dataclass(frozen=True, slots=True)
class Source:
    """A document not yet read: a file, or a member of the archive that the file is (by its name in each archive)."""

    path: Path
    members: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        return "/".join((self.path.name, *self.members))

    def read(self) -> Document:
        """The document.

        Errors: Unreadable, naming the path.
        """
        if not self.members:
            return read(_bytes(self.path), self.path.name)
        try:
            return read(member(_archive(self.path, self.path.stat().st_mtime_ns), self.members), self.name)
        except Fault as fault:
            raise Unreadable(self.name, fault.wrong, fault.mend) from fault


def read_path(path: Path) -> Document:
    """The document in a file; a file over the limit is refused before it is read.

    Errors: Unreadable.
    """
    return Source(path).read()


def read_stdin() -> Document:
    """The document on standard input."""
    return read(sys.stdin.buffer.read(MAX_FILE + 1), "-")


def documents_in(path: Path) -> list[Source]:
    """The documents for which `path` stands: itself, those of a folder and its folders, those of a zip.

    Errors: Unreadable for a folder or zip without any.
    """
    if not path.is_dir():
        return list(_unpacked(path))
    files = sorted(p for p in path.rglob("*") if p.is_file() and p.suffix.lower() in (*SUFFIXES, ".zip") and not p.name.startswith((".", "~$")))
    if not files:
        raise Unreadable(str(path), "文件夹里没有可读的文件", f"请放入 {' '.join(SUFFIXES[:15])} 等文件 (no documents in this folder)")
    return [source for file in files for source in _in_folder(file)]


def _in_folder(file: Path) -> Iterator[Source]:
    """An archive that cannot be opened stands for itself, so that the others are read and reading it says why."""
    try:
        yield from _unpacked(file)
    except Unreadable:
        yield Source(file)


def _unpacked(path: Path) -> Iterator[Source]:
    if not _begins_like_zip(path) or not is_archive(data := _bytes(path)):
        yield Source(path)
        return
    try:
        yield from (Source(path, names) for names in members(data))
    except Fault as fault:
        raise Unreadable(str(path), fault.wrong, fault.mend) from fault


def _begins_like_zip(path: Path) -> bool:
    try:
        with path.open("rb") as file:
            return file.read(2) == b"PK"
    except OSError:
        return False


@lru_cache(maxsize=1)
def _archive(path: Path, _changed: int) -> bytes:
    """The bytes of the archive whose members are being read one after the other."""
    return _bytes(path)


def _bytes(path: Path) -> bytes:
    name = str(path)
    try:
        size = path.stat().st_size
        if size > MAX_FILE:
            raise Unreadable(name, f"文件有 {size // MB} MB，超过 {MAX_FILE // MB} MB", "请拆成较小的文件 (too large: split it)")
        return path.read_bytes()
    except FileNotFoundError as error:
        raise Unreadable(name, "没有这个文件", "请检查路径 (no such file)") from error
    except OSError as error:
        raise Unreadable(name, f"打不开: {error.strerror}", "请检查权限与路径 (cannot be opened)") from error
