"""Plain text: every physical line that is not blank is a block."""

import hashlib
import re

from duizhang.model.document import Block, Document, Place
from duizhang.read.encoding import Undecodable, decode
from duizhang.read.errors import Unreadable
from duizhang.read.limits import MAX_BYTES

_NEWLINE = re.compile(r"\r\n|\n|\r")


def read(data: bytes, name: str) -> Document:
    """The document in `data`; `name` is what errors and reports call it.

    Errors: Unreadable for empty, oversized, binary or undecodable data.
    """
    if len(data) > MAX_BYTES:
        raise Unreadable(name, f"超过 {MAX_BYTES // 1024**2} MB", "请拆成较小的文件 (too large: split it)")
    if not data.strip():
        raise Unreadable(name, "文件是空的", "请换一个有内容的文件 (the file is empty)")
    try:
        text = decode(data)
    except Undecodable as error:
        raise Unreadable(name, str(error), "请另存为 UTF-8 文本再试 (not readable: save it as UTF-8 text)") from error
    lines = _NEWLINE.split(text)
    blocks = tuple(Block(i, line, Place(line=i)) for i, line in enumerate(lines, 1) if line.strip())
    return Document(name=name, sha256=hashlib.sha256(data).hexdigest(), media_type="text/plain", blocks=blocks)
