"""What a document says of itself: title, year, day of publication."""

import re
from collections import Counter
from collections.abc import Sequence
from datetime import date

from duizhang.lexicon.shape import Lexicon
from duizhang.model.document import Block, Document, Masthead
from duizhang.text.view import view as plain

# One manner of writing throughout: `2023年1-8月` is a stretch of time, no day.
_DATE = re.compile(r"((?:19|20)\d\d)\s*(?:年\s*(?=\d{1,2}\s*月)|(?P<mark>[-/.])\s*)(\d{1,2})\s*(?(mark)(?P=mark)|月)\s*(\d{1,2})")
_ENDS_DATE = re.compile(_DATE.pattern + r"\s*日?\s*\)?\s*$")
_LABEL = re.compile(r"(?:发布|发文|成文|公开|公布|印发|更新|生成)?(?:日期|时间|日)\s*:")
_YEAR = re.compile(r"(?<!\d)((?:19|20)\d\d)年")
# `二零二一年`
_SPELLED = re.compile(r"(?:一九|二零)[零一二三四五六七八九]{2}年")
_DIGITS = str.maketrans("零一二三四五六七八九", "0123456789")
_HEAD, _TOP = 15, 5
_WORDS_OF_TITLE = 3
_ENDS_TITLE = re.compile(r"(?:情况|表|通报|公示|报告|方案|通知|清单|结果|台账|简报|公告|总结|评估|评述|综述|纪实|实录|摘要|问答|答复|回顾|盘点)(?:\([^()]*\))?$")


def find_masthead(document: Document, free: Sequence[Block], lexicon: Lexicon, *, year: int | None) -> Masthead:
    """Read the title among the first lines, the date from a labelled line (else the last line), the year from the title.

    `free` are the blocks outside tables. What the file says of itself outside its text (`document.properties`) fills
    what the text leaves open, and its title is taken before a guess.
    """
    said = dict(document.properties)
    named = (b.text.strip() for b in free[:_HEAD] if _is_title(plain(b.text), lexicon))
    title = said.get("title") or next(named, None) or _opening_title(free)
    published = _published(free) or _day(_DATE.search(said.get("date", "")))
    year_named = _YEAR.search(plain(title).translate(_DIGITS) if _SPELLED.search(plain(title)) else plain(title)) if title else None
    return Masthead(
        title=title,
        year=year or (int(year_named[1]) if year_named else _likely_year(document.blocks, published)),
        date=published,
        issuer=said.get("issuer"),
        number=said.get("number"),
        index=said.get("index"),
    )


def _is_title(view: str, lexicon: Lexicon) -> bool:
    text = view.strip()
    plain_words = "。" not in text and not any(mark in text for mark in ("位置", ":", ";", "|", ">"))
    menu = len(text.split()) > _WORDS_OF_TITLE
    return 4 <= len(text) <= 60 and plain_words and not menu and bool(lexicon.titles.search(text)) and not text.endswith((";", ",", ":"))


def _opening_title(blocks: Sequence[Block]) -> str | None:
    """A first line that ends as titles do (`…考核情况`, `…一览表`), though it holds no word of one."""
    first = blocks[0].text.strip() if blocks else ""
    return first if len(first) <= 40 and _ENDS_TITLE.search(plain(first)) and not re.search(r"[。;:,|]", plain(first)) else None


def _published(blocks: Sequence[Block]) -> date | None:
    for block in (*blocks[:_HEAD], *blocks[-_HEAD:]):
        view = plain(block.text)
        label = _LABEL.search(view)
        if label and len(view) < 200:
            found = _day(_DATE.search(view, label.end()))
            if found:
                return found
    standing_alone = (*(b for b in blocks[:_TOP] if len(b.text) < 40), *(b for b in blocks[-3:] if len(b.text) < 30))
    return next((d for b in standing_alone if (d := _day(_ENDS_DATE.search(plain(b.text))))), None)


def _day(m: re.Match[str] | None) -> date | None:
    try:
        return date(int(m[1]), int(m[3]), int(m[4])) if m else None
    except ValueError:
        return None


def _likely_year(blocks: Sequence[Block], published: date | None) -> int | None:
    """Where the title names no year: the one with which the text opens, else the one named most often.

    A paper published from January to June without a year speaks of the year before.
    """
    opening = _YEAR.match(plain(blocks[0].text).strip()) if blocks else None
    if opening:
        return int(opening[1])
    years = Counter(y for b in blocks for y in _YEAR.findall(_DATE.sub("", plain(b.text))))
    if years:
        return int(max(years, key=lambda y: (years[y], y)))
    if published is None:
        return None
    return published.year - 1 if published.month <= 6 else published.year
