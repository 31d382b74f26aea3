"""Several documents as one: their blocks in a row, each numbered on from the last, so that a span names its document."""

import hashlib
from collections.abc import Sequence
from dataclasses import replace

from duizhang.model.document import Document, Source


def renumbered(documents: Sequence[Document]) -> tuple[Document, ...]:
    """The same documents with block numbers that no other of them has."""
    out: list[Document] = []
    last = 0
    for document in documents:
        source = Source(document.name, last)
        blocks = tuple(replace(b, number=b.number + last) for b in document.blocks)
        out.append(replace(document, blocks=blocks, sources=(source,)))
        last = max((b.number for b in blocks), default=last)
    return tuple(out)


def join(documents: Sequence[Document]) -> Document:
    """`renumbered` documents as one; it is called by the first one's name."""
    first = documents[0]
    return Document(
        name=first.name,
        sha256=hashlib.sha256("".join(d.sha256 for d in documents).encode()).hexdigest(),
        media_type=first.media_type,
        blocks=tuple(b for d in documents for b in d.blocks),
        sources=tuple(s for d in documents for s in d.sources),
    )
