"""Bytes -> Document: looks what kind of file it is and calls its reader."""

import hashlib

from duizhang.model.document import Document
from duizhang.read.blocks import Contents
from duizhang.read.errors import Fault, Unreadable, too_much
from duizhang.read.excel.comma import read_comma
from duizhang.read.guard import read_guarded
from duizhang.read.legacy import modernised
from duizhang.read.limits import MAX_FILE, MB
from duizhang.read.plain import read_plain
from duizhang.read.sniff import Kind, sniff

MEDIA_TYPES: dict[Kind, str] = {
    "plain": "text/plain",
    "markdown": "text/markdown",
    "comma": "text/csv",
    "page": "text/html",
    "web_archive": "multipart/related",
    "word": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "excel": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "old_excel": "application/vnd.ms-excel",
    "pdf": "application/pdf",
    "ofd": "application/ofd",
    "old_text": "application/msword",
    "old_sheet": "application/vnd.ms-excel",
}


def read(data: bytes, name: str) -> Document:
    """The document in `data`; `name` is what errors and reports call it.

    Errors: Unreadable for what is empty, too large, damaged, encrypted, or no document.
    """
    if not data.strip():
        raise Unreadable(name, "文件是空的", "请换一个有内容的文件 (the file is empty)")
    try:
        if len(data) > MAX_FILE:
            raise too_much(f"文件超过 {MAX_FILE // MB} MB")
        kind = sniff(data, name)
        contents = _contents(kind, data)
        if not contents.blocks:
            raise Fault("里面没有文字", "请换一个有内容的文件，扫描件请先做文字识别 (no text in it)")
    except Fault as fault:
        raise Unreadable(name, fault.wrong, fault.mend) from fault
    return Document(
        name=name,
        sha256=hashlib.sha256(data).hexdigest(),
        media_type=MEDIA_TYPES[kind],
        blocks=contents.blocks,
        properties=contents.properties,
    )


def _contents(kind: Kind, data: bytes) -> Contents:
    match kind:
        case "plain":
            return read_plain(data)
        case "comma":
            return read_comma(data)
        case "old_text":
            return read_guarded("word", modernised(data, "docx"))
        case "old_sheet":
            return read_guarded("excel", modernised(data, "xlsx"))
        case "archive":
            raise Fault("是压缩包，不是一个文件", "请用 duizhang audit 整包核对，或先解压 (an archive of files)")
        case _:
            return read_guarded(kind, data)
