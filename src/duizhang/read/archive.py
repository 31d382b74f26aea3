"""A zip of documents: which ones it holds, and the bytes of each. Nothing is ever written where a name points."""

import re
import zipfile
from pathlib import PurePosixPath

from duizhang.read.errors import Fault, too_much
from duizhang.read.limits import MAX_DOCUMENTS, MAX_FILE
from duizhang.read.package import open_zip, unpack
from duizhang.read.sniff import sniff

SUFFIXES = (
    ".txt", ".text", ".md", ".markdown", ".csv", ".tsv", ".docx", ".docm", ".xlsx", ".xlsm", ".xls", ".html", ".htm", ".mht", ".mhtml",
    ".pdf", ".ofd", ".doc", ".wps", ".et", ".rtf", ".odt", ".ods", ".xlsb", ".dot", ".dotx",
)  # fmt: skip
_UTF8_NAME = 0x800


def is_archive(data: bytes) -> bool:
    """Whether `data` is a zip of files, and not one document that is kept as a zip."""
    try:
        return data.startswith(b"PK") and sniff(data, "") == "archive"
    except Fault:
        return False


def members(data: bytes) -> list[tuple[str, ...]]:
    """The documents of an archive, each by its name; one in an archive within by both names.

    Errors: Fault for a bomb, an encrypted or damaged archive, and one without documents.
    """
    found = _listed(data)
    if not found:
        raise Fault("压缩包里没有可读的文件", f"请放入 {' '.join(SUFFIXES[:15])} 等文件 (no documents in this archive)")
    if len(found) > MAX_DOCUMENTS:
        raise too_much(f"压缩包里有 {len(found):,} 个文件，超过 {MAX_DOCUMENTS:,} 个")
    return found


def member(data: bytes, path: tuple[str, ...]) -> bytes:
    """The bytes of a document of the archive.

    Errors: Fault.
    """
    for name in path:
        with open_zip(data) as opened:
            entry = next(e for e in opened.infolist() if shown_name(e) == name)
            data = unpack(opened, entry, MAX_FILE)
    return data


def shown_name(entry: zipfile.ZipInfo) -> str:
    """The name of an entry without drive, root and `..`; names in GBK, which Chinese Windows writes, are understood."""
    name = entry.filename
    if not entry.flag_bits & _UTF8_NAME:
        raw = name.encode("cp437", errors="replace")
        name = next((d for e in ("utf-8", "gb18030") if (d := _decoded(raw, e))), name)
    parts = [p for p in re.split(r"[/\\]+", re.sub(r"^[A-Za-z]:", "", name)) if p not in ("", ".", "..")]
    return "/".join(parts)


def _listed(data: bytes, *, inner: bool = False) -> list[tuple[str, ...]]:
    """An archive within an archive is opened, one within that is not."""
    found: list[tuple[str, ...]] = []
    with open_zip(data) as opened:
        for entry in opened.infolist():
            name = shown_name(entry)
            if entry.is_dir() or not _is_wanted(name):
                continue
            if name.lower().endswith(".zip"):
                found += [] if inner else [(name, *rest) for rest in _inside(opened, entry)]
            else:
                found.append((name,))
    return sorted(dict.fromkeys(found))


def _inside(opened: zipfile.ZipFile, entry: zipfile.ZipInfo) -> list[tuple[str, ...]]:
    """The documents of an inner archive; one that cannot be opened stands for itself, so that reading it says why."""
    try:
        return _listed(unpack(opened, entry, MAX_FILE), inner=True)
    except Fault:
        return [()]


def _is_wanted(name: str) -> bool:
    """A document or an archive, not what an operating system or an open Word left beside it."""
    path = PurePosixPath(name)
    left_over = path.name.startswith((".", "~$")) or "__MACOSX" in path.parts
    return not left_over and path.suffix.lower() in (*SUFFIXES, ".zip")


def _decoded(raw: bytes, encoding: str) -> str | None:
    try:
        return raw.decode(encoding)
    except UnicodeDecodeError:
        return None
