"""Each finding type, and the neighbour that it leaves in peace."""

import pytest

from says import findings


@pytest.mark.parametrize(
    ("finding", "promise", "report"),
    [
        ("stale", "新建公园8个", "1-11月新建公园7个。"),
        ("stale", "新建公园8个", "已建公园1个,下半年计划再建7个。"),
        ("target_repeated", "参保率达到95%以上", "参保率达到95%以上。"),
        ("duplicate_value", "推广设备", "安装烟感180套;安装门磁180套;安装水压计180套。"),
        ("definition_change", "工业投资增长8%", "工业投资120亿元。"),
        ("bad_date", "开工1个", "2月30日开工1个。"),
        ("garbled", "普及率90%", "普及率达%。"),
        ("impossible", "覆盖率90%", "覆盖率109%。"),
    ],
)
def test_it_finds(finding: str, promise: str, report: str) -> None:
    assert finding in findings(promise, report)


@pytest.mark.parametrize(
    ("finding", "promise", "report"),
    [
        ("stale", "新建公园8个", "1-12月新建公园8个。"),
        ("stale", "新建公园8个", "6月,市领导调研公园建设,全年新建8个。"),
        ("target_repeated", "参保率达到95%以上", "参保率达到96.2%。"),
        ("duplicate_value", "推广设备", "安装烟感180套;安装门磁185套。"),
        ("definition_change", "工业投资增长8%", "工业投资120亿元,增长9%。"),
        ("bad_date", "开工1个", "2月28日开工1个。"),
        ("garbled", "普及率90%", "普及率达91%。"),
        ("impossible", "完成率90%", "完成率109%。"),
    ],
)
def test_it_says_nothing(finding: str, promise: str, report: str) -> None:
    assert finding not in findings(promise, report)
