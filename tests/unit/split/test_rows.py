"""Flattened tables come apart into rows."""

import pytest

from duizhang.lexicon.shape import Lexicon
from duizhang.read import read
from duizhang.split import split
from duizhang.split.units import read_units


def rows(text: str, lexicon: Lexicon) -> list[tuple[list[int], list[int]]]:
    return [(list(r.target_blocks), list(r.report_blocks)) for r in split(read(text.encode(), "a.txt"), lexicon).rows]


PROMISE = "  深化河道治理,确保新建水闸6座,力争完成清淤12公里。"
REPORT = "  截至11月底,已新建水闸6座,完成河道清淤13公里,正在验收。"
OTHER = "  加快老旧小区改造,推进加装电梯,力争全年完成改造60个。"
ANSWER = "  目前老旧小区改造已完成63个,累计加装电梯40台。"


@pytest.mark.parametrize(
    ("lines", "want"),
    [
        ([PROMISE, REPORT, OTHER, ANSWER], [([1], [2]), ([3], [4])]),
        ([PROMISE, OTHER, ANSWER], [([1], []), ([2], [3])]),
        ([REPORT, OTHER, ANSWER], [([], [1]), ([2], [3])]),
        ([PROMISE, "1.已新建水闸6座。", "2.河道清淤已完成13公里。", OTHER], [([1], [2, 3]), ([4], [])]),
        (["目标任务:建水闸6座", "完成情况:建水闸5座"], [([1], [2])]),
    ],
)
def test_promises_and_their_reports(lines: list[str], want: list[tuple[list[int], list[int]]], lexicon: Lexicon) -> None:
    assert rows("\n".join(lines), lexicon) == want


def test_headings_give_the_field(lexicon: Lexicon) -> None:
    text = "\n".join(["一、水利建设", PROMISE, REPORT, "二、城市建设", OTHER, ANSWER])
    assert [r.field for r in split(read(text.encode(), "a.txt"), lexicon).rows] == ["水利建设", "城市建设"]


def test_a_list_of_units_belongs_to_the_row_above(lexicon: Lexicon) -> None:
    layout = split(read("\n".join([PROMISE, REPORT, "△市水利局,东湖区政府"]).encode(), "a.txt"), lexicon)
    assert [(u.name, u.role) for u in layout.rows[0].units] == [("市水利局", "lead"), ("东湖区政府", "supporting")]


def test_labelled_units() -> None:
    units = read_units("牵头单位:市教育局;责任单位:市财政局、各区政府")
    assert [(u.name, u.role) for u in units] == [("市教育局", "lead"), ("市财政局", "supporting"), ("各区政府", "supporting")]


def test_verdicts_and_deadlines_on_lines_of_their_own(lexicon: Lexicon) -> None:
    text = "任务:新建泵站3座\n完成时限:12月底\n进展:已建成2座\n评价:欠进度\n任务:新建公园5个\n完成时限:11月底\n进展:已建成5个\n评价:已完成\n"
    got = split(read(text.encode(), "a.txt"), lexicon).rows
    assert [(r.target_blocks, r.report_blocks) for r in got] == [((1,), (3, 4)), ((5,), (7, 8))]


def test_a_report_goes_on_in_a_second_paragraph_on_the_same_matter(lexicon: Lexicon) -> None:
    more = "  河道治理方面,已印发深化治理办法,目前水闸与清淤工程累计完成投资2亿元。"
    assert rows("\n".join([PROMISE, REPORT, more, OTHER, ANSWER]), lexicon) == [([1], [2, 3]), ([4], [5])]


def test_a_report_on_another_matter_is_its_own_row(lexicon: Lexicon) -> None:
    other = "  截至10月底,引进民营医院2家,累计签约家庭医生服务9万人。"
    assert rows("\n".join([PROMISE, REPORT, other, OTHER, ANSWER]), lexicon) == [([1], [2]), ([], [3]), ([4], [5])]


def test_two_lists_of_one_mould_are_no_promise_and_report(lexicon: Lexicon) -> None:
    fast, slow = "进度较快的县区:兰溪区(75%)、白沙县(70%)、石桥县(68%)。", "进度较慢的县区:青石县(41%)、桃源区(46%)。"
    assert all(not targets for targets, _ in rows(f"{fast}\n{slow}", lexicon))


def test_counted_places_are_no_offices(lexicon: Lexicon) -> None:
    assert rows("新建公园30处,已完成26处。", lexicon) != []
    assert split(read("新建公园30处,已完成26处。\n市水利局、市公园管理处".encode(), "a.txt"), lexicon).rows[0].units != ()


@pytest.mark.parametrize("line", ["{i}.新建水闸{i}座。", "{i}、力争新增就业{i}0人。", "({i})加快改造农路{i}公里", "任务{i}:新建公园{i}处"])
def test_no_line_of_a_long_list_vanishes(line: str, lexicon: Lexicon) -> None:
    text = "2025年重点工作\n" + "\n".join(line.format(i=i) for i in range(1, 131))
    assert [t for t, _ in rows(text, lexicon)] == [[i] for i in range(2, 132)]


def test_what_looks_like_a_report_in_a_list_that_promises_is_a_promise(lexicon: Lexicon) -> None:
    lines = ["1.加快建设,新建水闸6座。", "2.力争改造60个。", "3.确保清淤12公里。", "4.力争新增电梯8台。", "5.力争新增床位90张。", "6.普及率达78%。"]
    assert [t for t, _ in rows("\n".join(lines), lexicon)] == [[1], [2], [3], [4], [5], [6]]


def test_a_numbered_report_below_another_numbering_is_still_one(lexicon: Lexicon) -> None:
    text = "一、加快河道治理,新建水闸6座。\n1.已新建水闸6座。\n二、加快小区改造60个。\n1.目前已改造63个。"
    assert rows(text, lexicon) == [([1], [2]), ([3], [4])]


NUMBERED = ["(一)公园开放率达到80%。", "公园开放率81%,新增长椅40张。"]
LIKE_REPORTS = [  # by their words alone these promises look more like reports than what follows them
    "(六)公园满意率均保持95%。", "满意率96%。",
    "(七)公园参观率均达到70%。", "参观率72%。",
]


def test_the_manner_of_numbering_is_known_by_all_parts(lexicon: Lexicon) -> None:
    more = ["(二)造林5亩。", "目前已造林6亩。", "(三)植树9棵。", "目前已植树9棵。", "(四)新建泵站3座。", "目前泵站已建成3座。", "(五)清淤河道12公里。", "目前河道已清淤13公里。"]
    lines = ["一、公园", *NUMBERED, *more, "二、服务", *LIKE_REPORTS]
    said = rows("\n".join(lines), lexicon)
    assert said[-2:] == [([13], [14]), ([15], [16])]


def test_two_numbered_lines_in_one_part_show_no_manner(lexicon: Lexicon) -> None:
    assert rows("\n".join(["(一)全年接待游客3万人,同比增长5%。", "已建成公园2个,累计接待4万人。"]), lexicon) == [([], [1]), ([], [2])]


def test_units_named_ahead_of_the_report_belong_to_the_row(lexicon: Lexicon) -> None:
    text = "(1)新建泵站3座,清淤12公里。\n牵头单位:市水利局。完成情况:建成3座,清淤13公里。"
    (row,) = split(read(text.encode(), "a.txt"), lexicon).rows
    assert (list(row.target_blocks), list(row.report_blocks), [u.name for u in row.units]) == ([1], [2], ["市水利局"])
