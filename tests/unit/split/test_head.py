"""Header rows become columns: stacked, spread, paired."""

from duizhang.lexicon.shape import Lexicon
from duizhang.split.head import columns_of, groups, header_rows
from made_grid import drawn


def columns(lexicon: Lexicon, *lines: str) -> list[tuple[str | None, str]]:
    grid = drawn(*lines)
    return [(c.part, c.group) for c in columns_of(grid, header_rows(grid, lexicon), lexicon)]


def test_three_rows_are_one_header(lexicon: Lexicon) -> None:
    got = columns(lexicon, "序号 | 项目 | 工程量 | 工程量 | 投资 | 投资 | 备注", " | | 年度 | 年度 | 年度 | 年度 |", " | | 计划 | 完成 | 计划 | 完成 |", "1 | 泵站 | 3 | 2 | 90 | 80 |")
    assert got[2:6] == [("target", "工程量"), ("report", "工程量"), ("target", "投资"), ("report", "投资")]


def test_a_group_printed_once_stands_over_the_blank_beside_it(lexicon: Lexicon) -> None:
    got = columns(lexicon, "项目 | 工程量 | | 投资 | | 责任单位", " | 计划 | 完成 | 计划 | 完成 | ", "泵站 | 3 | 2 | 90 | 80 | 市水利局")
    assert [group for _, group in got] == ["", "工程量", "工程量", "投资", "投资", ""]


def test_the_parts_may_stand_above_and_the_groups_below(lexicon: Lexicon) -> None:
    got = columns(lexicon, "项目 | 年度目标 | 年度目标 | 完成情况 | 完成情况", " | 数量(座) | 资金(万元) | 数量(座) | 资金(万元)", "泵站 | 3 | 90 | 2 | 80")
    assert got[1:] == [("target", "数量(座)"), ("target", "资金(万元)"), ("report", "数量(座)"), ("report", "资金(万元)")]


def test_pairs_of_target_and_report_are_groups(lexicon: Lexicon) -> None:
    grid = drawn("地市 | 能耗下降目标(%) | 实际下降(%) | 碳排放控制目标(万吨) | 实际排放(万吨)", "兰溪市 | 3 | 3.2 | 40 | 39")
    assert groups(columns_of(grid, header_rows(grid, lexicon), lexicon)) == [[0, 1, 2], [0, 3, 4]]


def test_two_targets_in_a_row_are_no_pairs(lexicon: Lexicon) -> None:
    grid = drawn("项目 | 年度目标 | 下半年目标 | 完成情况", "泵站 | 3 | 2 | 1")
    assert groups(columns_of(grid, header_rows(grid, lexicon), lexicon)) == [[0, 1, 2, 3]]


def test_a_row_of_figures_is_no_header(lexicon: Lexicon) -> None:
    assert header_rows(drawn("泵站 | 3 | 2", "公园 | 5 | 5"), lexicon) == range(0)


def test_the_rate_before_a_rate_is_the_report(lexicon: Lexicon) -> None:
    assert [p for p, _ in columns(lexicon, "乡镇 | 目标 | 进度 | 比例", "兰溪镇 | 30 | 20 | 66.7%")] == ["item", "target", "report", "rate"]
    assert [p for p, _ in columns(lexicon, "项目 | 目标 | 进度 | 备注", "泵站 | 3座 | 67% | ")] == ["item", "target", "rate", "note"]


def test_a_label_over_the_header_is_no_group(lexicon: Lexicon) -> None:
    got = columns(lexicon, "填报单位:县水务局 | | 单位:万元", "指标 | 年度指标值 | 实际完成值", "巡查里程 | 42公里 | 43公里")
    assert [group for _, group in got] == ["", "", ""]
    grouped = columns(lexicon, "指标 | 工程量 | 工程量", " | 计划 | 完成", "泵站 | 3 | 2")
    assert [group for _, group in grouped] == ["", "工程量", "工程量"]
