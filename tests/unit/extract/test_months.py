"""Columns of months without a total."""

from pathlib import Path

import pytest

from duizhang import api


def _result(folder: Path, title: str, first: int) -> int | None:
    heads = "\t".join(f"{first + i}月" for i in range(3))
    path = folder / "months.txt"
    path.write_text(f"{title}\n项目\t年度计划\t{heads}\n加装扶手(处)\t600\t120\t95\t140\n清洗水箱(个)\t80\t12\t20\t18\n", encoding="utf-8")
    told = api.audit(path).to_dict()["targets"][0]["result"]
    return told and int(told["value"])


@pytest.mark.parametrize(("title", "first", "value"), [
    ("2022年民生实事月报表(当月数)", 1, 355),
    ("2022年民生实事月报表", 1, 140),
    ("2022年民生实事月报表(当月数)", 7, None),
])
def test_months_are_added_up_only_where_each_holds_its_own_from_january_on(tmp_path: Path, title: str, first: int, value: int | None) -> None:
    assert _result(tmp_path, title, first) == value


def _quarters(folder: Path, amounts: str, rate: str = "") -> str | None:
    path = folder / "quarters.txt"
    heads, cells = ("\t完成率", f"\t{rate}") if rate else ("", "")
    rows = f"加装扶手(处)\t600\t{amounts}{cells}\n清洗水箱(个)\t80\t{amounts}{cells}\n"
    path.write_text(f"2022年民生实事\n项目\t年度计划\t一季度\t二季度\t三季度\t四季度{heads}\n{rows}", encoding="utf-8")
    told = api.audit(path).to_dict()["targets"][0]["result"]
    return told and f"{told['value']:g}"


@pytest.mark.parametrize(("amounts", "rate", "value"), [
    ("120\t150\t140\t160", "", "570"),
    ("120\t150\t160\t180", "101.7%", "610"),
    ("120\t250\t410\t590", "98.3%", "590"),
    ("120\t250\t410\t590", "", "590"),
])
def test_quarters_are_added_up_unless_they_may_run_on(tmp_path: Path, amounts: str, rate: str, value: str) -> None:
    assert _quarters(tmp_path, amounts, rate) == value
