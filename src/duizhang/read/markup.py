"""XML, read without trust: no entities, no network, no DTD. Names are compared without namespace.

ECMA-376 (docx, xlsx) and GB/T 33190 (ofd) have no use for a DTD, so a part with one is hostile and refused; strict and
transitional documents differ only in namespaces.
"""

from collections.abc import Iterator
from typing import Any

from duizhang.read.errors import Fault, damaged

_NO_MEMORY = 2
Element = Any
"""An lxml element; lxml is an extra and has no types of its own."""


def parse(data: bytes, part: str) -> Element:
    """The root element of an XML part.

    Errors: Fault for a DTD and for what is not well-formed; MemoryError.
    """
    from lxml import etree

    refuse_dtd(data, part)
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True, remove_pis=True)
    try:
        return etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        raise broken(error, part) from error


def broken(error: Any, part: str) -> Exception:
    """What an lxml syntax error means: the part is not well-formed, or memory ran out over it."""
    return MemoryError() if error.code == _NO_MEMORY else damaged(f"{part}: {error.msg}")


def refuse_dtd(data: bytes, part: str) -> None:
    """Entities can only be declared in a DTD; NULs are those of UTF-16.

    Errors: Fault.
    """
    if b"<!DOCTYPE" in data or b"<!DOCTYPE" in data.replace(b"\x00", b""):
        raise Fault(f"{part} 里声明了 XML 实体，正常文件不会这样", "为安全起见不读，请用办公软件另存 (declares XML entities: refused)")


def local(element: Element) -> str:
    """The name of an element without its namespace; empty for what is no element."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def attribute(element: Element, name: str) -> str | None:
    """The value of an attribute whatever its namespace."""
    value: str | None = element.get(name)
    if value is not None:
        return value
    return next((v for k, v in element.attrib.items() if k.rpartition("}")[2] == name), None)


def child(element: Element | None, *path: str) -> Element | None:
    """The first child of that name, and its child, and so on."""
    for name in path:
        if element is None:
            return None
        element = next(children(element, name), None)
    return element


def children(element: Element | None, name: str) -> Iterator[Element]:
    """The children of that name."""
    return (e for e in (() if element is None else element) if local(e) == name)
