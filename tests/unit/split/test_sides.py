"""Which part of a document promises and which reports."""

from duizhang.lexicon.shape import Lexicon
from duizhang.model.document import Document
from duizhang.read import read
from duizhang.split.document import split
from duizhang.split.sections import Sections, find_sections
from duizhang.split.sides import sides

LOOKS_BACK, PROMISES, FIVE_YEARS = "地区生产总值增长6.1%。", "地区生产总值增长6.5%。", "过去五年，地区生产总值年均增长6.9%。"


def _document(*lines: str) -> Document:
    return read("\n".join(lines).encode(), "a.txt")


def _sections(lexicon: Lexicon, *lines: str) -> Sections | None:
    document = _document(*lines)
    return find_sections(document, split(document, lexicon).masthead, lexicon)


def test_headings_part_the_years(lexicon: Lexicon) -> None:
    found = _sections(lexicon, "政府工作报告", "一、2023年工作回顾", LOOKS_BACK, "二、2024年工作安排", PROMISES)
    assert found == Sections(year=2024, past_year=2023, past=(3,), promised=(5,))


def test_the_day_of_delivery_gives_the_year_where_headings_do_not(lexicon: Lexicon) -> None:
    found = _sections(lexicon, "政府工作报告", "(2024年1月18日在某市第九届人民代表大会第四次会议上)", "一、过去一年的工作", LOOKS_BACK, "二、今年工作安排", PROMISES)
    assert found and (found.year, found.past_year) == (2024, 2023)


def test_without_headings_the_sentence_of_goals_opens_what_is_promised(lexicon: Lexicon) -> None:
    found = _sections(lexicon, "2024年政府工作报告", LOOKS_BACK, "今年的主要预期目标是：地区生产总值增长6.5%。", "新建公园3个。")
    assert found == Sections(year=2024, past_year=2023, past=(2,), promised=(3, 4))


def test_five_years_are_neither(lexicon: Lexicon) -> None:
    found = _sections(lexicon, "2024年政府工作报告", "一、2023年工作回顾", FIVE_YEARS, LOOKS_BACK, "二、2024年工作安排", "今后五年，地区生产总值突破3000亿元。", PROMISES)
    assert found and (found.past, found.promised) == ((4,), (7,))


def test_half_a_year_is_looked_back_on_in_the_same_year(lexicon: Lexicon) -> None:
    found = _sections(lexicon, "2024年上半年工作报告", "一、上半年工作回顾", LOOKS_BACK, "二、下半年工作安排", PROMISES)
    assert found and (found.year, found.past_year) == (2024, 2024)


def test_a_subheading_does_not_part_anything(lexicon: Lexicon) -> None:
    found = _sections(lexicon, "政府工作报告", "一、2023年工作回顾", "(一)重点工作扎实推进", LOOKS_BACK, "二、2024年工作安排", PROMISES)
    assert found and found.past == (4,)


def test_a_table_has_no_sections(lexicon: Lexicon) -> None:
    assert _sections(lexicon, "2023年某市重点工作完成情况表", "目标任务:新建公园3个", "完成情况:建成公园3个") is None


def test_a_plan_only_promises_and_a_bulletin_only_reports(lexicon: Lexicon) -> None:
    text = "已建成公园3个。"
    plan, report = sides((_document("2024年某市重点工作任务", text), _document("2024年某市工作通报", text)), lexicon)
    assert [(r.id, bool(r.target_blocks), bool(r.report_blocks)) for r in (*plan.rows, *report.rows)] == [("r001", True, False), ("r002", False, True)]
