"""What a government page says of itself: its meta elements, and the table of 政务公开 fields above the text.

Meta names as portals write them (ArticleTitle, PubDate, ContentSource). Fields as city and county portals print them
(索引号, 发布机构, 名称, 文号, 发布日期): each label before its value, in the next cell or after a colon.
"""

import re
from collections.abc import Iterator

from duizhang.model.document import Block
from duizhang.read.blocks import Properties
from duizhang.read.markup import Element

_META = {
    "articletitle": "title", "og:title": "title", "dc.title": "title",
    "pubdate": "date", "publishdate": "date", "publish_date": "date", "pubtime": "date", "article:published_time": "date", "dc.date": "date",
    "contentsource": "issuer", "dc.publisher": "issuer",
}  # fmt: skip
_FIELDS = {
    "索引号": "index", "信息索引号": "index", "信息索引": "index",
    "发布机构": "issuer", "发文机关": "issuer", "发文机构": "issuer", "公开主体": "issuer", "制发机关": "issuer", "发布单位": "issuer",
    "文号": "number", "发文字号": "number", "文件编号": "number",
    "发布日期": "date", "公开日期": "date", "发文日期": "date", "生成日期": "date", "成文日期": "date",
    "名称": "title", "标题": "title", "信息名称": "title", "文件名称": "title",
}  # fmt: skip
_NAMES = ("title", "date", "issuer", "number", "index")
_HEAD = 60
_FEWEST = 2
_FIELD = re.compile(rf"\s*(?P<label>{'|'.join(sorted(_FIELDS, key=len, reverse=True))})\s*[:：]\s*(?P<value>\S.*?)\s*")
_GAPS = re.compile(r"[\s:：\u3000]+")


def properties_of(root: Element, blocks: tuple[Block, ...]) -> Properties:
    """(name, value) for each of title, date, issuer, number, index that the page gives; its fields before its meta."""
    found = dict(_from_title(root)) | dict(_from_meta(root)) | _from_fields(blocks)
    return tuple((name, found[name]) for name in _NAMES if found.get(name))


def _from_title(root: Element) -> Iterator[tuple[str, str]]:
    for element in root.iter("title"):
        if element.text and element.text.strip():
            yield "title", " ".join(element.text.split())
            return


def _from_meta(root: Element) -> Iterator[tuple[str, str]]:
    for element in root.iter("meta"):
        name = _META.get((element.get("name") or element.get("property") or "").strip().lower())
        value = " ".join((element.get("content") or "").split())
        if name and value:
            yield name, value


def _from_fields(blocks: tuple[Block, ...]) -> dict[str, str]:
    """At least two different fields near the top: one label alone may be part of the text."""
    head = blocks[:_HEAD]
    found: dict[str, str] = {}
    for block, following in zip(head, (*head[1:], None), strict=False):
        m = _FIELD.fullmatch(block.text)
        if m:
            found.setdefault(_FIELDS[m["label"]], m["value"])
        elif following and _beside(block, following) and (name := _FIELDS.get(_GAPS.sub("", block.text))):
            found.setdefault(name, following.text.strip())
    return found if len(found) >= _FEWEST and found.keys() - {"title", "date"} else {}


def _beside(label: Block, value: Block) -> bool:
    """The value stands in the cell right of the label."""
    a, b = label.cell, value.cell
    return bool(a and b and a.table == b.table and a.row == b.row and a.column + a.columns == b.column)
