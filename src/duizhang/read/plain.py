"""Plain text: every physical line that is not blank is a block."""

import re

from duizhang.model.document import Block, Place
from duizhang.read.blocks import Contents
from duizhang.read.encoding import Undecodable, decode
from duizhang.read.errors import Fault, too_much
from duizhang.read.limits import MAX_BYTES, MB
from duizhang.read.spacing import closed_up

_NEWLINE = re.compile(r"\r\n|\n|\r")


def read_plain(data: bytes) -> Contents:
    """The lines of `data`, numbered as they stand.

    Errors: Fault for oversized, binary or undecodable data.
    """
    lines = _NEWLINE.split(text_of(data))
    return Contents(tuple(Block(i, closed_up(line), Place(line=i)) for i, line in enumerate(lines, 1) if line.strip()))


def text_of(data: bytes) -> str:
    """The text in `data`.

    Errors: Fault for oversized, binary or undecodable data.
    """
    if len(data) > MAX_BYTES:
        raise too_much(f"超过 {MAX_BYTES // MB} MB")
    try:
        return decode(data)
    except Undecodable as error:
        raise Fault(str(error), "请另存为 UTF-8 文本再试 (not readable: save it as UTF-8 text)") from error
