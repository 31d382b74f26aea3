"""Paragraphs of a document, by number."""

from duizhang.web.plans.blocks import blocks_of
from duizhang.web.plans.models import Document
from people import Cast


def test_only_the_paragraphs_asked_for_come_in_reading_order(cast: Cast) -> None:
    blocks = [{"number": n, "text": f"第{n}段", "place": ""} for n in (3, 1, 2)]
    document = Document.objects.create(name="计划", sha256="0" * 64, media_type="text/plain", blocks=blocks, read_by=cast.su)
    assert [b["text"] for b in blocks_of(document.pk, (3, 1, None))] == ["第1段", "第3段"]
    assert blocks_of(document.pk, ()) == [] and blocks_of(None, (1,)) == []
