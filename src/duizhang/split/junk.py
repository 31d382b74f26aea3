"""Lines that a web page left behind: navigation, menus, footers. Content is never taken for junk between two rows."""

import itertools
import re
from collections.abc import Sequence

from duizhang.lexicon.shape import Lexicon
from duizhang.model.document import Block, Masthead
from duizhang.split.heading import part_of
from duizhang.text.view import view as plain

_HEAD = 12
_DATED = re.compile(r"(?:19|20)\d\d[年/.-]\d|日期|时间|来源|浏览|点击|字号|字体|访问")


def junk_blocks(blocks: Sequence[Block], masthead: Masthead, lexicon: Lexicon) -> set[int]:
    """Numbers of the blocks that are no content: all that stands above title and date, and lines of a known kind."""
    junk = {b.number for b in blocks if lexicon.junk.fullmatch(plain(b.text)) or _only_headings(plain(b.text), lexicon)}
    head = list(itertools.takewhile(lambda b: not _is_content(b, lexicon), blocks[:_HEAD]))
    marks = [b.number for b in head if b.number in junk or b.text.strip() == masthead.title]
    last_mark = max(marks, default=0)
    junk |= {b.number for b in head if b.number <= last_mark and _short(b.text)}
    return junk


def _only_headings(view: str, lexicon: Lexicon) -> bool:
    """The header of a table whose cells stand below as paragraphs (`年度目标 完成情况 责任单位`)."""
    if ":" in view or any(c.isdigit() for c in view):
        return False
    words = view.replace("|", " ").split()
    return len(words) > 1 and all(part_of(w, lexicon) for w in words) and len({part_of(w, lexicon) for w in words}) > 1


def _is_content(block: Block, lexicon: Lexicon) -> bool:
    """A line that says something and gives a figure in its unit: what follows is no longer the head of the page."""
    view = plain(block.text)
    return not lexicon.junk.fullmatch(view) and re.search(rf"[,:;].*\d[万亿]*(?:{lexicon.unit_pattern})", view) is not None and not _DATED.search(view)


def _short(text: str) -> bool:
    return len(text.strip()) < 60 and "。" not in text
