"""Paragraphs that answer themselves."""

from duizhang.lexicon.shape import Lexicon
from duizhang.read import read
from duizhang.split.within import answered_within, headed


def parts(lexicon: Lexicon, *paragraphs: str) -> list[list[tuple[str, str]]]:
    document = read("\n".join(paragraphs).encode(), "a.txt")
    found = answered_within(document.blocks, lexicon)
    return [[(p.part, document.quote(p.span)) for p in found[b.number]] if b.number in found else [] for b in document.blocks]


def test_a_label_parts_promise_and_report(lexicon: Lexicon) -> None:
    assert parts(lexicon, "目标:新建泵站3座。完成情况:已建成2座。") == [[("target", "目标:新建泵站3座。"), ("report", "完成情况:已建成2座。")]]


def test_the_office_that_replies(lexicon: Lexicon) -> None:
    assert parts(lexicon, "新建泵站3座。市水利局:已建成2座。") == [[("target", "新建泵站3座。"), ("report", "市水利局:已建成2座。")]]


def test_a_verdict_in_brackets(lexicon: Lexicon) -> None:
    assert parts(lexicon, "新建泵站3座(已完成)。全年建成3座。")[0][0] == ("target", "新建泵站3座")


def test_three_pairs_of_figures_stay_whole(lexicon: Lexicon) -> None:
    text = "落后的有:新建泵站3座,完成1座;新建公园5个,完成2个;新建车站8个,完成3个。"
    assert parts(lexicon, text) == [[("report", text)]]


def test_one_pair_among_other_paragraphs_changes_nothing(lexicon: Lexicon) -> None:
    assert parts(lexicon, "新建泵站3座,完成1座。", "加快建设公园5个。", "推进绿道40公里。", "改造农路60公里。") == [[]] * 4


def test_an_ordinary_promise_is_left_alone(lexicon: Lexicon) -> None:
    assert parts(lexicon, "新建泵站3座。加快建设公园5个。") == [[]]


def test_a_heading_that_promises(lexicon: Lexicon) -> None:
    blocks = read("一、新建泵站3座。(责任单位:市水利局)已完成\n一、城乡建设".encode(), "a.txt").blocks
    row = headed(blocks[0], lexicon)
    assert row is not None and [p.part for p in row.pieces] == ["target", "units", "published"]
    assert headed(blocks[1], lexicon) is None


def test_a_paragraph_under_a_heading_that_turns(lexicon: Lexicon) -> None:
    text = "床位规划到2025年达到每千人7张、医师3人,2022年为6.8张、2.9人。"
    assert parts(lexicon, "一、主要指标", text)[1] == [
        ("target", "床位规划到2025年达到每千人7张、医师3人,"), ("report", "2022年为6.8张、2.9人。"),
    ]  # fmt: skip


def test_a_report_that_names_its_plan_stays_with_the_promise_above(lexicon: Lexicon) -> None:
    assert parts(lexicon, "加快河道整治,新建泵站3座。", "年度计划投资2亿元、整治4公里,已投资1.2亿元、整治3公里。") == [[], []]


def test_what_offices_say_under_the_label_of_a_report(lexicon: Lexicon) -> None:
    assert parts(lexicon, "完成情况:市水利局:已建成2座。市林业局:造林5亩。") == [[]]


GOALS = "新增就业3万人,再就业8000人,帮扶就业2000人。"
RATED = "新增就业3.2万人、再就业7865人、帮扶就业2316人,分别完成年度任务的106.7%、98.3%、115.8%。"


def test_rates_that_lead_back_to_the_goals_above_answer_them(lexicon: Lexicon) -> None:
    assert parts(lexicon, GOALS, RATED) == [[], []]
    assert parts(lexicon, "目标:建泵站9座。", f"完成情况:{RATED}") == [[], []]


def test_rates_that_lead_to_other_goals_answer_themselves(lexicon: Lexicon) -> None:
    assert parts(lexicon, "新建泵站9座,清淤12公里。", RATED)[1] == [("report", RATED)]
    assert parts(lexicon, RATED) == [[("report", RATED)]]


COLONS = ["1.免费检查800人:已检查612人。", "2.改造旧区28个:已开工。", "3.新建学校2所:2所均在建。", "4.就业45人:就业51人。"]


def test_numbered_lines_of_promise_colon_and_report(lexicon: Lexicon) -> None:
    assert parts(lexicon, *COLONS)[0] == [("target", "1.免费检查800人:"), ("report", "已检查612人。")]
    assert parts(lexicon, *COLONS)[3] == [("target", "4.就业45人:"), ("report", "就业51人。")]


def test_a_colon_that_opens_a_list_of_parts(lexicon: Lexicon) -> None:
    assert not any(parts(lexicon, "1.新建泵站12座:甲镇5座、乙镇7座。", "2.造林9亩:甲镇4亩、乙镇5亩。", "3.清淤6公里:甲镇2公里、乙镇4公里。"))
    assert not any(parts(lexicon, "1.1 产值:预期增长7%,完成7.2%。", "1.2 投资:预期增长9%,完成8%。", "(3个):已完成。")[2:])


def test_units_ahead_of_a_labelled_report_are_no_promise(lexicon: Lexicon) -> None:
    assert parts(lexicon, "新建泵站3座。", "牵头单位:市水利局。完成情况:建成3座。") == [[], []]


def test_a_list_whose_paragraphs_have_headings_of_their_own(lexicon: Lexicon) -> None:
    told = parts(lexicon, "1.托育服务。全年新增托位90个。上半年已新增托位60个。", "2.公园。建设公园5个。现已建成2个。", "3.发放辅具。发放六百件。发放六百七十件。")
    assert [[part for part, _ in p] for p in told] == [["target", "report"]] * 3
    assert told[2][1] == ("report", "发放六百七十件。")


def test_two_promises_in_a_paragraph_stay_two_promises(lexicon: Lexicon) -> None:
    assert parts(lexicon, "1.新建幼儿园5所。新建小学3所。", "2.改造道路8条。改造桥梁2座。", "3.建设公园6个。建设绿道20公里。") == [[]] * 3


def test_one_pair_beyond_doubt_under_a_heading(lexicon: Lexicon) -> None:
    text = "水库计划加固9座,实际加固7座。"
    assert parts(lexicon, "一、水利", text)[1] == [("report", text)]
    assert parts(lexicon, "加固水库12座", text)[1] == []


def test_offices_that_each_tell_pairs_of_their_own_reply_to_none(lexicon: Lexicon) -> None:
    text = "水利局:渠道8公里,已建6公里;住建局:管网12公里,已建13公里;交通局:农路7公里,已建7公里。"
    assert parts(lexicon, text) == [[("report", text)]]
