"""Which part of a work report looks back and which promises.

A report delivered in year Y reports on Y-1 and promises for Y (地方组织法: 每年初的人民代表大会听取政府工作报告). Headings
decide; where there are none, the sentence that states the year's main goals opens the part that promises. What speaks of
five years is neither.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from duizhang.lexicon.shape import Lexicon
from duizhang.model.document import Block, Document, Masthead
from duizhang.text.view import view as plain

_TOP = re.compile(r"第?[一二三四五六七八九十]{1,3}(?:、|部分|\s)|第[一二三四五六七八九十]部分|(?:19|20)\d\d年|今年|去年|上年|过去")
_BARE = 10
_HEADING = 40
_YEAR = re.compile(r"(?<!\d)((?:19|20)\d\d)年")
_HELD = re.compile(r"((?:19|20)\d\d)年\d{1,2}月\d{1,2}日(?:,|\s)*(?:在|于).{0,40}(?:会|大会)")
_PART_OF_YEAR = re.compile("半年|季度|[1-9]月|1[01]月")
_HEAD, _OPENING = 15, 16
REPORT = "工作报告"


@dataclass(frozen=True, slots=True, kw_only=True)
class Sections:
    """Numbers of the blocks that look back on `past_year`, and of those that promise for `year`."""

    year: int | None
    past_year: int | None
    past: tuple[int, ...]
    promised: tuple[int, ...]


def find_sections(document: Document, masthead: Masthead, lexicon: Lexicon) -> Sections | None:
    """The two parts, None where the document does not have both."""
    delivered = _delivered(document.blocks[:_HEAD], masthead)
    state: str | None = "past" if REPORT in plain(masthead.title or "") else None
    blocks: dict[str, list[int]] = {"past": [], "promised": [], "neither": []}
    years: dict[str, int] = {}
    headings: list[str] = []
    for block in document.blocks:
        view = plain(block.text).strip()
        opened = None if view == plain(masthead.title or "") else _opens(view, state, delivered, lexicon)
        if opened:
            state = opened
            headings.append(_heading(view) or "")
            said = _YEAR.search(_heading(view) or view[:_HEADING])
            if said:
                years.setdefault(state, int(said[1]))
        if state and not _heading(view):
            blocks["neither" if lexicon.reconciling.neither.search(view[:_OPENING]) else state].append(block.number)
    if not blocks["past"] or not blocks["promised"]:
        return None
    titles = " ".join([masthead.title or "", *headings])
    year, past_year = _years(years, delivered, masthead, titles)
    return Sections(year=year, past_year=past_year, past=tuple(blocks["past"]), promised=tuple(blocks["promised"]))


def _heading(view: str) -> str | None:
    """A short line without full stop."""
    return view if len(view) <= _HEADING and not view.endswith(("。", ";", ":", ",")) and "。" not in view else None


def _opens(view: str, state: str | None, delivered: int | None, lexicon: Lexicon) -> str | None:
    """The part that this block opens."""
    heading = _heading(view)
    if heading is None:
        return "promised" if state != "promised" and lexicon.reconciling.goals.search(view) else None
    if not _TOP.match(heading) and len(heading) > _BARE:
        return None
    parts = (("neither", lexicon.reconciling.neither), ("past", lexicon.reconciling.past), ("promised", lexicon.reconciling.promised))
    opened = next((part for part, words in parts if words.search(heading)), None)
    said = _YEAR.search(heading)
    return "past" if opened == "promised" and delivered and said and int(said[1]) < delivered else opened


def _years(said: dict[str, int], delivered: int | None, masthead: Masthead, titles: str) -> tuple[int | None, int | None]:
    """The year promised for and the year reported on: as the headings name them, else by the day or title of delivery.

    Half a year and a quarter are looked back on in the same year.
    """
    within = bool(_PART_OF_YEAR.search(titles))
    if "promised" in said or "past" in said:
        year = said.get("promised") or said["past"] + (0 if within else 1)
    else:
        year = delivered or masthead.year or 0
    past = said.get("past") or (year if within else year - 1)
    return (year, past) if year else (None, None)


def _delivered(head: Sequence[Block], masthead: Masthead) -> int | None:
    """The year in which it was read out: in the line under the title, else in the title."""
    held = next((m for b in head if (m := _HELD.search(plain(b.text)))), None)
    named = _YEAR.search(plain(masthead.title or ""))
    return int(held[1]) if held else int(named[1]) if named else None
