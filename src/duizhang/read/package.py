"""A zip of XML parts (docx, xlsx, ofd), opened without trust: counted and weighed before anything is unpacked."""

import io
import posixpath
import zipfile
import zlib

from duizhang.read.errors import Fault, damaged, locked, too_much
from duizhang.read.limits import MAX_ENTRIES, MAX_PART, MAX_UNPACKED, MB
from duizhang.read.markup import Element, attribute, local, parse

_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)


def open_zip(data: bytes) -> zipfile.ZipFile:
    """The zip in `data`.

    Errors: Fault for a bomb, an encrypted or a damaged zip.
    """
    if data.count(b"PK\x01\x02") > MAX_ENTRIES:
        raise too_much(f"压缩包里超过 {MAX_ENTRIES:,} 个文件")
    try:
        opened = zipfile.ZipFile(io.BytesIO(data))
    except (zipfile.BadZipFile, ValueError, NotImplementedError, OverflowError) as error:
        raise damaged("压缩结构") from error
    entries = opened.infolist()
    if any(e.flag_bits & 0x1 for e in entries):
        raise locked()
    if any(e.compress_type not in _METHODS for e in entries):
        raise Fault("用了不常见的压缩方法", "请用普通 zip 方式重新压缩 (unusual compression: zip it anew)")
    total = sum(e.file_size for e in entries)
    if total > MAX_UNPACKED:
        raise too_much(f"解开后有 {total // MB:,} MB，超过 {MAX_UNPACKED // MB} MB")
    return opened


def unpack(opened: zipfile.ZipFile, entry: zipfile.ZipInfo, limit: int) -> bytes:
    """The bytes of one entry, whatever size it claims.

    Errors: Fault for more than `limit` bytes and for damaged ones.
    """
    try:
        with opened.open(entry) as stream:
            data = stream.read(limit + 1)
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError) as error:
        raise damaged(entry.filename) from error
    except RuntimeError as error:
        raise locked() from error
    if len(data) > limit:
        raise too_much(f"{entry.filename} 解开后超过 {limit // MB} MB")
    return data


class Package:
    """The parts of an office file by name, and the relations between them."""

    def __init__(self, data: bytes) -> None:
        self._zip = open_zip(data)
        self._entries = {e.filename.replace("\\", "/").lstrip("/").lower(): e for e in self._zip.infolist()}

    def __contains__(self, part: str) -> bool:
        return part.lower() in self._entries

    def part(self, name: str) -> bytes | None:
        """The bytes of a part; None where there is none."""
        entry = self._entries.get(name.lower())
        return unpack(self._zip, entry, MAX_PART) if entry else None

    def xml(self, name: str) -> Element | None:
        """The root element of a part; None where there is none."""
        data = self.part(name)
        return None if data is None else parse(data, name)

    def relations(self, part: str) -> tuple[tuple[str, str, str], ...]:
        """(id, last word of the type, target part) of what `part` refers to; "" is the package itself."""
        folder, name = posixpath.split(part)
        root = self.xml(posixpath.join(folder, "_rels", f"{name}.rels"))
        found = []
        for relation in () if root is None else root:
            if local(relation) == "Relationship" and attribute(relation, "TargetMode") != "External":
                target = posixpath.normpath(posixpath.join("/", folder, attribute(relation, "Target") or ""))
                kind = (attribute(relation, "Type") or "").rpartition("/")[2]
                found.append((attribute(relation, "Id") or "", kind, target.lstrip("/")))
        return tuple(found)

    def related(self, part: str, kind: str) -> str | None:
        """The part to which `part` has a relation of that kind."""
        return next((target for _, k, target in self.relations(part) if k == kind), None)

    def main_part(self) -> str:
        """The part that holds the document.

        Errors: Fault where none is named.
        """
        main = self.related("", "officeDocument")
        if main is None or main not in self:
            raise damaged("没有正文部分")
        return main

    def properties(self) -> tuple[tuple[str, str], ...]:
        """The title that the author gave. Its days are those of saving, not of publication, so they are left out."""
        core = self.related("", "core-properties")
        root = self.xml(core) if core else None
        titles = [e.text.strip() for e in (() if root is None else root) if local(e) == "title" and e.text and e.text.strip()]
        return (("title", titles[0]),) if titles else ()
