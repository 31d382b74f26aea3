"""HTML -> blocks, by libxml2's forgiving parser: nothing is run, nothing fetched."""

from duizhang.read.blocks import Blocks, Contents
from duizhang.read.errors import damaged, too_much
from duizhang.read.limits import MAX_PART, MB
from duizhang.read.markup import broken
from duizhang.read.page.charset import text_of_page
from duizhang.read.page.flow import Flow
from duizhang.read.page.metadata import properties_of


def read_page(data: bytes) -> Contents:
    """The blocks of an HTML page.

    Errors: Fault.
    """
    return read_page_text(text_of_page(data))


def read_page_text(text: str) -> Contents:
    """The same for a page that is text already."""
    from lxml import etree

    raw = text.encode("utf-8", errors="replace")
    if len(raw) > MAX_PART:
        raise too_much(f"网页超过 {MAX_PART // MB} MB")
    parser = etree.HTMLParser(encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True, huge_tree=True)
    try:
        root = etree.fromstring(raw, parser)
    except etree.XMLSyntaxError as error:
        raise broken(error, "网页") from error
    if any("depth" in entry.message for entry in parser.error_log):
        raise damaged("网页元素嵌套太深")
    if root is None:
        raise damaged("网页里没有内容")
    blocks = Blocks()
    body = root.find("body")
    Flow(blocks).walk(root if body is None else body)
    contents = blocks.contents()
    return blocks.contents(properties_of(root, contents.blocks))
