"""What the closed sets are called in Chinese, and the shapes that stand beside every colour."""

from duizhang.model.check import Rounding
from duizhang.model.document import Document, Place
from duizhang.model.finding import FindingType
from duizhang.model.quantity import Kind
from duizhang.model.span import Span
from duizhang.model.verdict import ColourName, PaceName, VerdictName

VERDICT_WORDS: dict[VerdictName, str] = {
    "met": "已达到",
    "not_met": "未达到",
    "not_reported": "未报告",
    "not_comparable": "不可比",
    "stated_done": "称已完成",
    "pending": "未到期",
}
VERDICT_SHAPES: dict[VerdictName, str] = {
    "met": "●",
    "not_met": "■",
    "not_reported": "○",
    "not_comparable": "◇",
    "stated_done": "◐",
    "pending": "△",
}
COLOUR_WORDS: dict[ColourName, str] = {"green": "绿", "yellow": "黄", "red": "红", "grey": "灰"}
COLOUR_SHAPES: dict[ColourName, str] = {"green": "●绿", "yellow": "▲黄", "red": "■红", "grey": "○灰"}
KIND_WORDS: dict[Kind, str] = {"level": "数值", "growth": "增幅", "decline": "降幅", "share": "比率", "rank": "位次"}
ROLE_WORDS = {"figure": "数值本身", "threshold": "只用来限定对象", "base": "变化的起点"}
PACE_WORDS: dict[PaceName, str] = {"ahead": "超进度", "on": "达进度", "behind": "欠进度"}
ROUNDING_WORDS: dict[Rounding, str] = {
    "exact": "完全相等",
    "half_up": "四舍五入后相等",
    "half_even": "四舍六入五成双后相等",
    "truncated": "截尾后相等",
    "forced_100": "为凑成100%而调整",
    "none": "不成立",
}
FINDING_WORDS: dict[FindingType, str] = {
    "arithmetic": "算不拢",
    "stale": "数据不全年",
    "definition_change": "口径改变",
    "duplicate_value": "数值雷同",
    "target_repeated": "照抄目标",
    "plan_as_result": "计划当结果",
    "missing_report": "缺完成情况",
    "missing_target": "缺目标",
    "omitted": "漏项",
    "impossible": "不可能的数",
    "bad_date": "日期有误",
    "garbled": "文字残缺",
    "verdict_disagrees": "结论不一致",
}


_PARTS = {"footnote": "脚注", "text box": "文本框", "header": "页眉", "comment": "批注"}


def where_words(document: Document, span: Span) -> str:
    """Where a span stands, for readers; of several documents which one it is (`计划第6行`, `报告2第5行`)."""
    at, _ = document.home(span.block)
    return f"{source_words(at, len(document.sources))}{place_words(document.block(span.block).place)}"


def source_words(at: int, count: int) -> str:
    """What document number `at` of `count` is called; nothing where there is only one.

    >>> source_words(0, 2), source_words(1, 2), source_words(2, 3), source_words(0, 0)
    ('计划', '报告', '报告2', '')
    """
    return "" if count < 2 else "计划" if at == 0 else "报告" if count == 2 else f"报告{at}"


def place_words(place: Place) -> str:
    """Where a block stands, for readers.

    >>> place_words(Place(line=3)), place_words(Place(table=1, row=3, column=2)), place_words(Place(page=4))
    ('第3行', '表1第3行第2列', '第4页')
    """
    said = [
        f"工作表“{place.sheet}”" if place.sheet else "",
        f"第{place.page}页" if place.page else "",
        _PARTS.get(place.part, place.part) if place.part else "",
        f"表{place.table}" if place.table else "",
        f"第{place.line or place.row}行" if place.line or place.row else "",
        f"第{place.column}列" if place.column else "",
        f"第{place.paragraph}段" if place.paragraph else "",
    ]
    return "".join(said)
