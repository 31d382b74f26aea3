"""A sheet of figures: the same from csv, xlsx and toml; what is wrong is named with its row and mend."""

import io
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from openpyxl import Workbook

from duizhang.lexicon.score import load_score_rule
from duizhang.read import Unreadable
from duizhang.read.figures import read_figures

RULE = load_score_rule("chengdu-forestry")
CSV = "单位,计分项,事项,权重,目标值,实际值,调整后目标值,报告日期,批准日期\n甲处,基本分,造林,10,\"1,200\",30%,,2026-10-31,2026年11月2日\n"
TOML = """[[figure]]
unit = "甲处"
part = "basic"
item = "造林"
weight = 10
target = 1200
actual = 30
reported = 2026-10-31
approved = 2026-11-02
"""


def written(folder: Path, name: str, content: str | bytes) -> Path:
    path = folder / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def book(rows: list[list[object]]) -> bytes:
    out, made = io.BytesIO(), Workbook()
    for row in rows:
        made.active.append(row)
    made.save(out)
    return out.getvalue()


def test_csv_xlsx_and_toml_say_the_same(tmp_path: Path) -> None:
    heads, row = CSV.splitlines()[0].split(","), ["甲处", "基本分", "造林", 10, 1200, 30, None, date(2026, 10, 31), date(2026, 11, 2)]
    read = [read_figures(written(tmp_path, name, content), RULE)[0] for name, content in (("a.csv", CSV), ("a.xlsx", book([heads, row])), ("a.toml", TOML))]
    for figure in read:
        assert (figure.unit, figure.part, figure.item, figure.weight, figure.target, figure.actual) == ("甲处", "basic", "造林", 10, 1200, 30)
        assert (figure.reported, figure.approved, figure.revised) == (date(2026, 10, 31), date(2026, 11, 2), None)


def test_a_blank_is_none_and_a_nought_is_zero(tmp_path: Path) -> None:
    text = "单位,计分项,事项,实际值\n甲处,基本分,甲,\n甲处,基本分,乙,0\n"
    assert [f.actual for f in read_figures(written(tmp_path, "a.csv", text), RULE)] == [None, Decimal(0)]


HEAD = "单位,计分项,事项,权重,实际值,名次,参加排名数,报告日期,批准日期\n"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("单位,计分项,得分\n甲处,基本分,3\n", "第 1 行：不认得表头“得分”"),
        ("单位,实际值\n甲处,3\n", "表头缺计分项"),
        ("单位,计分项,指标,事项\n甲处,基本分,3,4\n", "表头重复"),
        (HEAD, "没有一行数据"),
        (HEAD + ",基本分,造林\n", "第 2 行：没有写单位"),
        (HEAD + "甲处,基本工资,造林\n", "没有计分项“基本工资”"),
        (HEAD + "甲处,基本分,造林,,三十\n", "第 2 行：“三十”不是数"),
        (HEAD + "甲处,基本分,造林,,nan\n", "“nan”不是数"),
        (HEAD + "甲处,基本分,造林,,1e99\n", "“1e99”不是数"),
        (HEAD + "甲处,基本分,造林,-3\n", "权重小于 0"),
        (HEAD + "甲处,基本分,造林,,,5,3\n", "名次 5 大于参加排名数 3"),
        (HEAD + "甲处,基本分,造林,,,0\n", "“0”不是名次"),
        (HEAD + "甲处,基本分,造林,,,,,2026-02-30\n", "“2026-02-30”不是日期"),
        (HEAD + "甲处,基本分,造林,,,,,2026-10-31,2026-10-30\n", "批准日期早于报告日期"),
        (HEAD + "甲处,基本分,造林,3\n甲处,基本分,造林,4\n", "第 3 行与第 2 行"),
        (HEAD + "甲处,基本分,造林,3,4,,,,,多\n", "第 10 列没有表头"),
    ],
)
def test_what_is_wrong_is_named_with_its_row(text: str, said: str, tmp_path: Path) -> None:
    with pytest.raises(Unreadable, match=r"坏的\.csv") as caught:
        read_figures(written(tmp_path, "坏的.csv", text), RULE)
    assert said in str(caught.value)


@pytest.mark.parametrize(("text", "said"), [("[[figure]]\nunit = 1 2\n", "写法有误"), ("[[row]]\n", "[[figure]]"), ('[[figure]]\nuint = "甲"\n', "uint"), ("figure = 3\n", "[[figure]]")])
def test_a_toml_is_as_strict(text: str, said: str, tmp_path: Path) -> None:
    with pytest.raises(Unreadable) as caught:
        read_figures(written(tmp_path, "坏的.toml", text), RULE)
    assert said in str(caught.value)


def test_a_file_that_is_not_there_or_no_text(tmp_path: Path) -> None:
    for name in ("无.csv", "无.toml"):
        with pytest.raises(Unreadable, match=name):
            read_figures(tmp_path / name, RULE)
    with pytest.raises(Unreadable, match="UTF-8"):
        read_figures(written(tmp_path, "码.toml", "unit = '甲'".encode("gbk")), RULE)
