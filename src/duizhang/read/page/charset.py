"""Bytes of a web page -> text: byte order mark, then what the page declares, then what the bytes look like."""

import codecs
import re

from duizhang.read.encoding import Undecodable, decode
from duizhang.read.errors import Fault

_DECLARED = re.compile(rb"""charset\s*=\s*["']?\s*([A-Za-z0-9_-]{2,20})""", re.I)
_XML = re.compile(rb"""<\?xml[^>]*encoding\s*=\s*["']([A-Za-z0-9_-]{2,20})""", re.I)
_HEAD = 8192
# Pages declare the older of the three and use the newest (WHATWG Encoding Standard, 4.2).
_NEWER = {"gb2312": "gb18030", "gbk": "gb18030", "x-gbk": "gb18030", "gb_2312-80": "gb18030"}


def text_of_page(data: bytes) -> str:
    """The page as text. A page with a few broken characters is read with those replaced.

    Errors: Fault where no encoding fits.
    """
    declared = _DECLARED.search(data[:_HEAD]) or _XML.search(data[:_HEAD])
    name = declared[1].decode("ascii").lower() if declared else ""
    name = _NEWER.get(name, name)
    if not data.startswith((codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) and _known(name):
        try:
            return data.decode(name)
        except UnicodeDecodeError:
            pass
    try:
        return decode(data)
    except Undecodable as error:
        if _known(name):
            return data.decode(name, errors="replace")
        raise Fault(str(error), "请用浏览器打开后另存为网页，编码选 UTF-8 (unknown encoding: save the page as UTF-8)") from error


def _known(name: str) -> bool:
    try:
        return bool(name) and codecs.lookup(name).name not in ("utf-16", "utf-7") and codecs.lookup(name)._is_text_encoding
    except LookupError:
        return False
