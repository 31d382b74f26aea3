"""The page on formats says what the reader does."""

import re
from pathlib import Path

from duizhang.read import limits
from duizhang.read.archive import SUFFIXES

PAGE = (Path(__file__).parents[2] / "docs/reference/formats.md").read_text(encoding="utf-8")


def test_every_suffix_is_on_the_page() -> None:
    said = set(re.findall(r"[a-z]+", PAGE))
    aliases = {"text": "txt", "markdown": "md", "htm": "html", "mhtml": "mht", "dot": "doc", "dotx": "docx"}
    assert {s for suffix in SUFFIXES if (s := aliases.get(suffix[1:], suffix[1:])) not in said} == set()


def test_every_limit_is_on_the_page() -> None:
    mb = {f"{value // limits.MB} MB" for value in (limits.MAX_BYTES, limits.MAX_FILE, limits.MAX_UNPACKED, limits.MAX_PART, limits.MAX_OLD_SHEET, limits.MAX_MEMORY)}
    counts = {f"{value:,}" for value in (limits.MAX_CHARACTERS, limits.MAX_BLOCKS, limits.MAX_ROWS, limits.MAX_COLUMNS, limits.MAX_ENTRIES, limits.MAX_DOCUMENTS, limits.MAX_CELLS, limits.MAX_PAGES, limits.MAX_MARKS)}
    seconds = {f"{value} 秒" for value in (limits.MAX_SECONDS, limits.MAX_OFFICE_SECONDS)}
    assert {said for said in mb | counts | seconds if said not in PAGE} == set()
