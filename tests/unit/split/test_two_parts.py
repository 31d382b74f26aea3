"""All promises first, all reports after, under the same numbers."""

import pytest

from duizhang.lexicon.shape import Lexicon
from duizhang.read import read
from duizhang.split import split

PROMISES = ["一、水利", "1.新建泵站3座。", "2.清淤河道12公里。", "二、城建", "3.改造旧区60个。"]
REPORTS = ["一、水利", "1.泵站建成3座。", "2.河道清淤11公里。", "二、城建", "3.旧区改造62个。"]


def rows(lines: list[str], lexicon: Lexicon) -> list[tuple[list[int], list[int]]]:
    document = read("\n".join(["甲市2023年任务落实情况", *lines]).encode(), "a.txt")
    return [(list(r.target_blocks), list(r.report_blocks)) for r in split(document, lexicon).rows]


@pytest.mark.parametrize(("first", "second"), [("第一部分 目标任务", "第二部分 完成情况"), ("上篇 年度目标", "下篇 完成情况")])
def test_equal_numbers_are_one_row(first: str, second: str, lexicon: Lexicon) -> None:
    assert rows([first, *PROMISES, second, *REPORTS], lexicon) == [([4], [10]), ([5], [11]), ([7], [13])]


def test_what_a_report_goes_on_with_stays_with_its_number(lexicon: Lexicon) -> None:
    said = rows(["第一部分 目标任务", *PROMISES, "第二部分 完成情况", *REPORTS[:2], "另有1座在建。", *REPORTS[2:]], lexicon)
    assert said[0] == ([4], [10, 11])


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("第一部分 完成情况", "第二部分 目标任务"),  # what was done last year, and what is to be done
        ("第一部分 2023年目标任务", "第二部分 2022年完成情况"),
        ("第一部分 水利篇章", "第二部分 完成情况"),
    ],
)
def test_other_parts_are_not_set_against_each_other(first: str, second: str, lexicon: Lexicon) -> None:
    said = rows([first, *PROMISES, second, *REPORTS], lexicon)
    assert not any(target and report and report[0] - target[0] == 6 for target, report in said)


def test_numbers_of_other_lists_are_not(lexicon: Lexicon) -> None:
    others = ["1.泵站建成3座。", "2.河道清淤11公里。"]
    assert ([4], [9]) not in rows(["第一部分 目标任务", *PROMISES, "第二部分 完成情况", *others], lexicon)
