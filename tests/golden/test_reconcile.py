"""Invented documents against each other, expectations by hand: what is planted comes out, what is kept stays silent."""

from pathlib import Path

import pytest

from duizhang import api

HERE = Path(__file__).parent / "reconcile"
EXAMPLES = Path(__file__).parents[2] / "examples"
PLAN = HERE / "plan.txt"

PLANTED = [
    ("规上工业增加值增长7%", "7.3%", "not_comparable"),
    ("城镇新增就业3万人", "3.21万人", "met"),
    ("城镇登记失业率控制在3.5%以内", "2.8%", "met"),
    ("开展职业技能培训2万人次", "320场", "not_comparable"),
    ("新增高技能人才1800名", "2044人", "met"),
    ("新建口袋公园25个", "27个", "met"),
    ("城市绿道40公里", "31公里", "not_met"),
    ("改造老旧小区60个", "46个", "not_met"),
    ("加装电梯120台", "124台", "met"),
    ("新建公交首末站6座", None, "not_reported"),
    ("新增新能源公交车80辆", "80辆", "met"),
    ("到2025年底建成污水处理厂3座", "1座", "pending"),
]
FOUND = [
    ("omitted", "新建公交首末站6座", None),
    ("definition_change", "全部工业增加值增长7.3%", "规上工业增加值增长7%"),
    ("definition_change", "全年开展职业技能培训320场", "开展职业技能培训2万人次"),
    ("definition_change", "老旧小区改造年度目标由60个调整为45个", "改造老旧小区60个"),
]
# What the engine does not yet read: it abstains there, and nowhere else.
UNREAD = {"3岁以下婴幼儿托位数达到4个", "完成3家市属企业重组"}


def _verdicts(audit: api.Audit) -> list[tuple[str, str | None, str]]:
    quote = audit.outcome.document.quote
    return [(quote(v.target.span), quote(v.result.figure) if v.result else None, v.name) for v in audit]


def _findings(audit: api.Audit) -> list[tuple[str, str, str | None]]:
    quote = audit.outcome.document.quote
    return [(f.type, quote(f.span), quote(f.beside) if f.beside else None) for f in audit.outcome.findings]


def test_what_is_planted_comes_out_exactly() -> None:
    audit = api.reconcile(PLAN, HERE / "report.txt")
    assert _verdicts(audit) == PLANTED
    assert _findings(audit) == FOUND


def test_a_clean_pair_is_silent() -> None:
    audit = api.reconcile(PLAN, HERE / "clean.txt")
    assert {v.name for v in audit} == {"met"}
    assert _findings(audit) == []
    assert all(c.holds for c in audit.outcome.checks)


def test_the_whole_year_answers_before_a_part_of_it() -> None:
    part = "2024年前三季度青岚市政府工作通报\n\n发布日期:2024-10-20\n\n前三季度，城镇新增就业2.4万人，新建口袋公园18个，新建公交首末站4座。\n"
    audit = api.reconcile(PLAN, part.encode(), HERE / "report.txt")
    answers = {target: result for target, result, _ in _verdicts(audit)}
    assert (answers["城镇新增就业3万人"], answers["新建口袋公园25个"], answers["新建公交首末站6座"]) == ("3.21万人", "27个", "4座")
    assert {r for r in _verdicts(api.reconcile(PLAN, HERE / "report.txt", part.encode()))} == set(_verdicts(audit))


def test_before_the_deadline_nothing_is_dropped() -> None:
    part = "2024年前三季度青岚市政府工作通报\n\n发布日期:2024-10-20\n\n前三季度，城镇新增就业2.4万人，新建口袋公园18个。\n"
    audit = api.reconcile(PLAN, part.encode())
    assert [(t, n) for t, r, n in _verdicts(audit) if r] == [("城镇新增就业3万人", "pending"), ("新建口袋公园25个", "pending")]
    assert {v.name for v in audit if not v.result} == {"not_reported"}
    assert _findings(audit) == []


def test_a_completion_table_answers_row_by_row(example: api.Audit) -> None:
    """The promises of the repo's table held against the same table: as the audit does, without being told the rows."""
    table = EXAMPLES / "qinglan-2023.txt"
    assert [(v.name, v.target.indicator) for v in api.reconcile(table, table)] == [(v.name, v.target.indicator) for v in example]


def test_a_work_report_against_the_next() -> None:
    lines = (HERE / "work-reports.tsv").read_text(encoding="utf-8").splitlines()[1:]
    want = {promise: (answer, verdict) for promise, answer, verdict in (line.split("\t") for line in lines)}
    audit = api.reconcile(EXAMPLES / "qinglan-report-2024.txt", EXAMPLES / "qinglan-report-2025.txt")
    got = {target: (result or "—", verdict) for target, result, verdict in _verdicts(audit)}
    assert {p: a for p, a in got.items() if p not in UNREAD} == {p: a for p, a in want.items() if p not in UNREAD}
    assert all(got.get(p, ("—", "not_reported"))[1] in ("not_reported", want[p][1]) for p in UNREAD)
    dropped = [quote for kind, quote, _ in _findings(audit) if kind == "omitted"]
    assert dropped == ["国家学生体质健康标准优良率达到58%", "智慧社区试点覆盖面达到40%", "孕产妇死亡率控制在9/10万以内", "一般性支出压减5%"]


def test_the_years_of_a_work_report() -> None:
    """Delivered in 2025: promises for 2025, reports on 2024."""
    later = EXAMPLES / "qinglan-report-2025.txt"
    audit = api.reconcile(EXAMPLES / "qinglan-report-2024.txt", later)
    assert [(s.role, s.masthead.year) for s in audit.outcome.sides] == [("plan", 2024), ("report", 2024)]
    with pytest.raises(ValueError, match=r"2025年.*2024年"):
        api.reconcile(later, later)


def test_every_quote_names_its_document_and_stands_there() -> None:
    paths = (PLAN, HERE / "report.txt")
    lines = {p.name: p.read_text(encoding="utf-8").split("\n") for p in paths}
    data = api.reconcile(*paths).to_dict()
    assert [(s["name"], s["role"], s["year"]) for s in data["sources"]] == [("plan.txt", "plan", 2024), ("report.txt", "report", 2024)]
    anchored = [*data["targets"], *data["results"], *data["findings"], *(f["beside"] for f in data["findings"] if f["beside"])]
    assert len(anchored) > 30
    assert all(lines[a["source"]][a["line"] - 1][a["start"] : a["end"]] == a["quote"] for a in anchored)
    assert all(data["sources"][a["source_index"]]["name"] == a["source"] for a in anchored)
    assert {(t["source"], t["result"]["source"]) for t in data["targets"] if t["result"]} == {("plan.txt", "report.txt")}
