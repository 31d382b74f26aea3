"""The paragraphs of a document that are asked for, taken out by the database: a plan of thousands is not loaded for one of them."""

from collections.abc import Collection

from django.db import connection

BLOCKS = """SELECT (b ->> 'number')::int, b ->> 'text', b ->> 'place' FROM plans_document d, jsonb_array_elements(d.blocks) b
WHERE d.id = %s AND (b ->> 'number')::int = ANY (%s) ORDER BY 1"""


def blocks_of(document: int | None, numbers: Collection[int | None]) -> list[dict[str, str]]:
    """Those of the document's blocks that have one of the numbers, in reading order; none of no document."""
    if document is None or not numbers:
        return []
    with connection.cursor() as cursor:
        cursor.execute(BLOCKS, [document, [n for n in numbers if n is not None]])
        return [{"number": number, "text": text, "place": place} for number, text, place in cursor.fetchall()]
