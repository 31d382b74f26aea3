"""Lines of a table become rows."""

from duizhang.lexicon.shape import Lexicon
from duizhang.model.row import Row
from duizhang.split.table import rows_of_table, table_of
from made_grid import drawn


def rows(lexicon: Lexicon, *lines: str) -> list[Row]:
    table = table_of(drawn(*lines), lexicon)
    return rows_of_table(table, lexicon) if table else []


def test_a_blank_name_is_the_one_above(lexicon: Lexicon) -> None:
    first, second = rows(lexicon, "序号 | 项目 | 内容 | 完成情况", "1 | 教育 | 新建学校2所 | 2所", " | | 新增学位900个 | 900个")
    assert [p.span.block for p in second.of("item")] == [202, 303]
    assert first.of("item")[0] == second.of("item")[0]


def test_a_new_number_takes_nothing_from_above(lexicon: Lexicon) -> None:
    _, second = rows(lexicon, "序号 | 项目 | 目标 | 完成情况", "1 | 教育 | 3所 | 2所", "2 | | 900个 | 900个")
    assert second.of("item") == ()


def test_a_blank_report_is_not_filled_from_above(lexicon: Lexicon) -> None:
    _, second = rows(lexicon, "项目 | 目标 | 完成情况", "泵站 | 3座 | 2座", "公园 | 5个 |")
    assert second.of("report") == ()


def test_a_group_row_names_the_field_of_what_follows(lexicon: Lexicon) -> None:
    got = rows(lexicon, "序号 | 项目 | 目标 | 完成情况", "一、城乡建设 | | | ", "1 | 泵站 | 3座 | 2座")
    assert [r.field for r in got] == ["城乡建设"]


def test_a_column_of_units_of_measure(lexicon: Lexicon) -> None:
    measured, named = (rows(lexicon, "指标 | 单位 | 目标 | 完成", f"泵站 | {unit} | 3 | 2")[0] for unit in ("座", "市水利局"))
    assert measured.of("measure") and not measured.units
    assert [u.name for u in named.units] == ["市水利局"] and not named.of("measure")


def test_a_table_on_its_side(lexicon: Lexicon) -> None:
    got = rows(lexicon, "指标 | 泵站(座) | 公园(个)", "年度目标 | 3 | 5", "实际完成 | 2 | 5")
    assert [[p.part for p in r.pieces] for r in got] == [["item", "target", "report"]] * 2


def test_a_list_of_names_is_no_table(lexicon: Lexicon) -> None:
    assert rows(lexicon, "兰溪镇 | 白沙镇", "青石镇 | 石桥镇") == []
