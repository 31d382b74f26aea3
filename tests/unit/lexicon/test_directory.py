"""The unit directory: groups become their members, aliases names; broken files are refused in one clear line."""

from pathlib import Path

import pytest

from duizhang import api
from duizhang.lexicon.directory import BadDirectory, Directory, load_directory
from duizhang.model.row import Unit

TOML = '[[unit]]\nname = "兰溪区政府"\ngroups = ["各区县市政府"]\n[[unit]]\nname = "白沙县政府"\ngroups = ["各区县市政府"]\n[[unit]]\nname = "市水利局"\naliases = ["水利局"]\n'


@pytest.fixture
def directory(tmp_path: Path) -> Directory:
    return load_directory(_file(tmp_path, "units.toml", TOML))


def _file(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def _names(units: tuple[Unit, ...]) -> list[tuple[str, str, str | None]]:
    return [(u.name, u.role, u.group) for u in units]


def test_a_group_becomes_its_members(directory: Directory) -> None:
    said = "各区、县（市）人民政府"
    assert _names(directory.expand([Unit(said, "supporting")])) == [("兰溪区政府", "supporting", said), ("白沙县政府", "supporting", said)]


def test_an_alias_becomes_the_name_and_each_unit_stands_once(directory: Directory) -> None:
    units = [Unit("水利局", "lead"), Unit("市水利局", "supporting"), Unit("白沙县政府", "supporting"), Unit("各区县市政府", "supporting")]
    assert [u.name for u in directory.expand(units)] == ["市水利局", "白沙县政府", "兰溪区政府"]
    assert directory.expand(units)[0].role == "lead"


def test_what_the_directory_does_not_know_stays(directory: Directory) -> None:
    assert _names(directory.expand([Unit("市农业局", "lead"), Unit("各乡镇", "supporting", "各乡镇")])) == [("市农业局", "lead", None), ("各乡镇", "supporting", "各乡镇")]


def test_a_spreadsheet_says_the_same(tmp_path: Path, directory: Directory) -> None:
    sheet = _file(tmp_path, "units.csv", "\ufeff名称,别名,所属\n兰溪区政府,,各区县市政府\n白沙县政府,,各区县市政府\n市水利局,水利局,\n")
    assert load_directory(sheet).entries == directory.entries


@pytest.mark.parametrize(("name", "text", "says"), [
    ("a.toml", '[[unit]]\nname = "甲局"\nrole = "x"', "role"), ("a.toml", "unit = ", "写法有误"),
    ("a.csv", "机关,电话\n甲局,1\n", "名称,别名,所属"), ("a.csv", "名称\n甲局\n甲局\n", "甲局"),
])
def test_a_broken_directory_is_refused(tmp_path: Path, name: str, text: str, says: str) -> None:
    with pytest.raises(BadDirectory, match=says):
        load_directory(_file(tmp_path, name, text))


def test_a_missing_directory_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BadDirectory, match="打不开"):
        load_directory(tmp_path / "none.toml")


def test_the_units_of_an_audited_row(tmp_path: Path) -> None:
    text = "2023年重点工作完成情况\n序号 | 工作 | 目标 | 完成情况 | 责任单位\n1 | 泵站 | 3座 | 2座 | 水利局,各区、县(市)政府\n2 | 公园 | 5个 | 5个 | 市园林局\n"
    rows = api.audit(text.encode(), units=_file(tmp_path, "units.toml", TOML)).outcome.rows
    assert [u.name for u in rows[0].units] == ["市水利局", "兰溪区政府", "白沙县政府"]
    plain = api.audit(text.encode()).outcome.rows[0].units
    assert _names(plain) == [("水利局", "lead", None), ("各区、县(市)政府", "supporting", "各区、县(市)政府")]


def test_the_units_of_a_reconciled_row_and_their_group_in_the_json(tmp_path: Path) -> None:
    plan = "2023年重点工作任务分解表\n序号 | 工作 | 目标 | 责任单位\n1 | 泵站 | 3座 | 水利局,各区、县(市)政府\n2 | 公园 | 5个 | 市园林局\n"
    report = "2023年重点工作完成情况\n序号 | 工作 | 完成情况\n1 | 泵站 | 2座\n2 | 公园 | 5个\n"
    told = api.reconcile(plan.encode(), report.encode(), units=_file(tmp_path, "units.toml", TOML)).to_dict()
    assert [(u["name"], u["group"]) for u in told["rows"][0]["units"]] == [
        ("市水利局", None), ("兰溪区政府", "各区、县(市)政府"), ("白沙县政府", "各区、县(市)政府")
    ]
