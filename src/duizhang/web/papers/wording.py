"""Words that every pen prints alike: dates, lights, the parts of a 版记, room on the right of a signature."""

import math
import re
from datetime import date

from duizhang.web.door import COLOUR_SHAPES
from duizhang.web.papers.layout import MM, layout
from duizhang.web.papers.paper import Cell, Imprint, Paper, Paragraph, Run

_UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def date_words(day: date) -> str:
    """A date in Arabic digits without leading zeros (GB/T 9704-2012 7.3.5.4).

    >>> date_words(date(2026, 3, 5))
    '2026年3月5日'
    """
    return f"{day.year}年{day.month}月{day.day}日"


def light_words(colour: str) -> str:
    """A light as shape and word; the word alone where the colour has none.

    >>> light_words("red"), light_words("amber")
    ('■红', 'amber')
    """
    return COLOUR_SHAPES.get(colour, colour)  # type: ignore[call-overload,no-any-return]


def printable(text: str) -> str:
    """Without the control characters that no file format holds; line breaks and tabs stay.

    >>> printable("通" + chr(11) + "报")
    '通报'
    """
    return _UNPRINTABLE.sub("", text)


def paragraphs_of(cell: Cell) -> tuple[Paragraph, ...]:
    """What a cell says: its light first, then its paragraphs."""
    light = (Paragraph(runs=(Run(text=light_words(cell.light)),)),) if cell.light else ()
    return light + cell.paragraphs


def text_of(paragraph: Paragraph) -> str:
    """Its words without their sources."""
    return "".join(run.text for run in paragraph.runs)


def cell_text(cell: Cell) -> str:
    """A cell as one text, a line for each paragraph."""
    return "\n".join(text_of(p) for p in paragraphs_of(cell))


def with_colon(addressees: str) -> str:
    """主送机关 with its colon, once; nothing for nobody.

    >>> with_colon("各县区人民政府"), with_colon("各县区人民政府："), with_colon("")
    ('各县区人民政府：', '各县区人民政府：', '')
    """
    return addressees if not addressees or addressees.endswith(("：", ":")) else f"{addressees}："


def name_size(name: str) -> float:
    """The size of a masthead's name in points: as large as the layout says, smaller where the line would not hold it."""
    page = layout().page
    return min(layout().masthead.name_size, math.floor(page.text_width * MM / max(_width(name) * 1.1, 1)))


def title_width(title: str, *, across: bool) -> float:
    """The part (0..1) of the line in which a title is set: all of it for one line, less where its lines should be of one length."""
    page, size = layout().page, layout().level["title"].size
    room = (page.text_height if across else page.text_width) * MM / size
    wanted = _width(title)
    lines = math.ceil(wanted / room)
    return 1 if lines < 2 or "\n" in title else min(1, (wanted / lines + 1.5) / room)


def attachment_words(names: tuple[str, ...]) -> tuple[str, ...]:
    """附件说明: numbered where there are several (GB/T 9704-2012 7.3.4).

    >>> attachment_words(("完成情况表",)), attachment_words(("甲表", "乙表"))
    (('附件：完成情况表',), ('附件：1. 甲表', '2. 乙表'))
    """
    if len(names) < 2:
        return tuple(f"附件：{name}" for name in names)
    return tuple(f"{'附件：' if n == 1 else ''}{n}. {name}" for n, name in enumerate(names, 1))


def imprint_lines(imprint: Imprint) -> tuple[tuple[str, str], ...]:
    """The lines of a 版记, each as what stands left and right."""
    copies = imprint.copies_to.rstrip("。")
    printed = f"{date_words(imprint.printed_on)}印发" if imprint.printed_on else ""
    lines = ((f"抄送：{copies}。" if copies else "", ""), (imprint.printed_by, printed))
    return tuple(line for line in lines if any(line))


def signature_lines(paper: Paper) -> tuple[tuple[str, float], ...]:
    """署名 and 成文日期, each with the room to its right in characters: the one centred over the other."""
    set_ = layout().signature
    dated = date_words(paper.dated) if paper.dated and (paper.signature or not paper.masthead) else ""
    name, day = _width(paper.signature), _width(dated)
    right = max(set_.date_right, set_.least_right + (name - day) / 2) if name else set_.date_right
    lines = ((paper.signature, right + (day - name) / 2 if day else set_.date_right), (dated, right))
    return tuple((text, room) for text, room in lines if text)


def _width(text: str) -> float:
    """In characters: Latin letters and digits take half of one."""
    return sum(0.5 if c.isascii() else 1 for c in text)
