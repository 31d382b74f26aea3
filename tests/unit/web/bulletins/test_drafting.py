"""Drafts from the board: what is counted and what is not, shares of the right whole, names, words, what changed."""

import re
from datetime import timedelta
from decimal import Decimal

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from duizhang.web.board.actions.override_colour import override_colour
from duizhang.web.board.selectors import Standing
from duizhang.web.bulletins.drafting.by_name import worded
from duizhang.web.bulletins.drafting.draft import drafted
from duizhang.web.bulletins.drafting.gathered import gather
from duizhang.web.bulletins.plain import lines_of
from duizhang.web.bulletins.wording import runs, say, wordings
from duizhang.web.cycles.models import Snapshot
from duizhang.web.door import audit_text
from duizhang.web.ledger.refusal import Refused
from duizhang.web.papers.paper import Paper, Run
from duizhang.web.plans.models import Target, Task
from issues import draft_of, march, task_without_target, tasks_in
from office import cycle_of, plan_of, report_of, snapshot_of, target_of, task_of
from people import Cast


def said(paper: Paper) -> str:
    return "\n".join(lines_of(paper))


def test_both_denominators_are_stated_and_what_is_left_out_is_named(cast: Cast) -> None:
    tasks_in(cast, "green", range(10, 13))
    tasks_in(cast, "grey", range(13, 14))
    task_without_target("20")
    text = said(draft_of(cast).paper)
    assert "共6项任务" in text and "本期统计4项，另有2项未纳入" in text
    assert "未到期、规则不判的1项：13 治理河道13公里。" in text and "没有量化目标的1项：20 推进社区共治。" in text


def test_where_nothing_is_left_out_nothing_is_said_of_it(cast: Cast) -> None:
    text = said(draft_of(cast).paper)
    assert "全部纳入本期统计" in text and "未纳入" not in text


def test_shares_are_of_what_is_counted_and_right_each_by_itself(cast: Cast) -> None:
    tasks_in(cast, "green", range(10, 11))
    tasks_in(cast, "yellow", range(11, 12))
    text = said(draft_of(cast).paper)
    assert "绿灯1项，占33.3%；黄灯1项，占33.3%；红灯1项，占33.3%。" in text
    assert "合计为99.9%，未作凑整" in text


def test_shares_that_make_a_hundred_need_no_word_on_rounding(cast: Cast) -> None:
    tasks_in(cast, "green", range(10, 13))
    text = said(draft_of(cast).paper)
    assert "绿灯3项，占75.0%；黄灯0项，占0.0%；红灯1项，占25.0%。" in text and "凑整" not in text


def test_the_engine_finds_nothing_wrong_in_the_text(cast: Cast) -> None:
    tasks_in(cast, "green", range(10, 17))
    tasks_in(cast, "yellow", range(17, 20))
    for kind in ("notice", "brief"):
        assert not [f for f in audit_text(said(draft_of(cast, kind).paper), year=2026).findings if f.type == "arithmetic"]


def test_who_is_behind_stands_there_by_name_with_figure_target_and_reason(cast: Cast) -> None:
    snapshot_of(cast, completion=Decimal("0.12"), period="1—3月")
    text = said(draft_of(cast).paper)
    assert "1.新增学位500个（市教育局）：目标500个，1—3月60个，为目标的12%，欠序时进度。原因：用地未批。下一步：四月底前批地。" in text
    assert "（请督查室写明下一步要求）" in text


def test_who_is_on_pace_is_not_named(cast: Cast) -> None:
    tasks_in(cast, "green", range(10, 11))
    assert "治理河道10公里" not in said(draft_of(cast).paper).replace("未纳入", "")


@pytest.mark.parametrize(("verdict", "nature", "words"), [
    ("not_met", "expected", "未达到预期目标"), ("not_met", "binding", "未完成约束性目标"), ("not_met", "", "未完成目标"), ("pending", "expected", "低于预期进度"),
])  # fmt: skip
def test_what_is_only_expected_is_no_default(verdict: str, nature: str, words: str) -> None:
    assert worded(Snapshot(verdict=verdict, pace="behind", colour="red"), nature) == words


def test_the_words_follow_the_nature_of_the_target(cast: Cast) -> None:
    snapshot_of(cast, verdict="not_met")
    Target.objects.update(nature="expected")
    text = said(draft_of(cast).paper)
    assert "未达到预期目标" in text and "未完成" not in text
    assert "■未达到预期目标" in said(draft_of(cast, "table").paper)


def test_an_override_counts_and_says_so(cast: Cast) -> None:
    snapshot_of(cast)
    override_colour(task=task_of(cast), cycle=cycle_of(), colour="yellow", reason="用地已批", by=cast.shen)
    text = said(draft_of(cast).paper)
    assert "黄灯1项，占100.0%；红灯0项" in text and "其中1项的颜色由督查室改定" in text and "颜色由督查室改定：用地已批" in text


def test_late_reporters_stand_there_by_name_and_punctual_ones_do_not(cast: Cast) -> None:
    text = said(draft_of(cast).paper)
    assert "市教育局：1项迟报。" in text  # handed in today, due in April
    cycle = cycle_of()
    cycle.due = timezone.localdate() + timedelta(days=1)
    cycle.save()
    assert "各单位均按时报送。" in said(draft_of(cast).paper)


def test_a_report_that_is_missing_is_late_only_after_the_day(cast: Cast) -> None:
    report_of(cast)
    snapshot = Snapshot(target=target_of(cast), cycle=cycle_of(), verdict="not_reported", colour="red", because="…", profile="default", layer="reported")
    snapshot.save()
    assert "市教育局：1项未报。" in said(drafted("notice", march(), by=cast.su).paper)


def test_what_changed_since_the_last_issue_is_named(cast: Cast) -> None:
    tasks_in(cast, "green", range(10, 12))
    snapshot_of(cast)
    last = ("通报2026年第1期", {"1": "yellow", "10": "red", "11": "green"})
    text = said(drafted("notice", march(), by=cast.su, last=last).paper)
    assert "与上期（通报2026年第1期）相比，变急的1项，变好的1项" in text
    assert "1 新增学位500个（市教育局）：▲黄→■红。" in text and "10 治理河道10公里（市水务局）：■红→●绿。" in text and "11 治理河道11公里（" not in text


def test_every_figure_of_ours_has_its_source(cast: Cast) -> None:
    tasks_in(cast, "green", range(10, 12))
    made = draft_of(cast)
    used = {run.source for block in made.paper.body for run in getattr(block, "runs", ()) if run.source}
    assert used and used <= set(made.data["sources"])
    verdict = made.data["sources"][f"cycles.snapshot:{snapshot_of(cast).pk}"]
    assert verdict["said"] == {"before": "", "words": "新增学位60个", "after": "。"} and verdict["because"].startswith("1—3月新增60个")
    green = next(s for name, s in made.data["sources"].items() if name.endswith("#green"))
    assert green["members"] == ["10 治理河道10公里", "11 治理河道11公里"] and green["formula"].endswith("= 3 项任务")


def test_the_table_has_a_row_for_every_task_in_its_own_words(cast: Cast) -> None:
    task_without_target("20")
    table = draft_of(cast, "table").paper.body[0]
    text = [" | ".join(c.light or "/".join("".join(r.text for r in p.runs) for p in c.paragraphs) for c in row) for row in table.rows]
    assert text[0].startswith("1 | 新增学位500个 | 今年以来抓紧建设。/新增学位60个。 | 市教育局 | △未到期 | 欠进度 | red")
    assert text[1] == "20 | 推进社区共治 | 本期没有采用的报送 | 未明确 | 无量化目标 | — | grey | 没有量化目标"
    assert [r.source for p in table.rows[0][2].paragraphs for r in p.runs if r.source] == [f"cycles.snapshot:{snapshot_of(cast).pk}"]


def test_words_that_were_not_accepted_are_in_no_draft(cast: Cast) -> None:
    snapshot_of(cast)
    report = report_of(cast)
    report.state, report.accepted_by, report.accepted_at = "submitted", None, None
    report.save()
    for kind in ("notice", "table"):
        text = said(draft_of(cast, kind).paper)
        assert "60" not in text and "用地未批" not in text


def test_a_draft_asks_as_often_for_many_tasks_as_for_few(cast: Cast) -> None:
    snapshot_of(cast)
    counts = []
    for codes in (range(10, 12), range(20, 60)):
        tasks_in(cast, "yellow", codes)
        with CaptureQueriesContext(connection) as queries:
            gather(march(), by=cast.su)
        counts.append(len(queries))
    assert counts[0] == counts[1] <= 16


def test_without_verdicts_or_drafter_there_is_no_draft(cast: Cast) -> None:
    with pytest.raises(Refused, match="还没有报告期"):
        drafted("notice", Standing(plan=plan_of(), cycle=None, layer=march().layer), by=cast.su)
    with pytest.raises(Refused, match="不由这里生成"):
        drafted("score", march(), by=cast.su)


def test_a_task_that_was_left_out_of_the_plan_is_not_there(cast: Cast) -> None:
    snapshot_of(cast)
    Task.objects.create(plan=plan_of(), code="9", order=9, title="修桥一座", text="修桥一座", review="rejected", excluded_because="重复")
    assert "修桥" not in said(draft_of(cast).paper)


@pytest.mark.parametrize("name", sorted(wordings()))
def test_a_wording_gives_its_example(name: str) -> None:
    wording = wordings()[name]
    pattern = re.sub(r"\\\{\w+\\\}", "(.+?)", re.escape(wording.words))
    assert re.fullmatch(pattern, wording.example) and wording.source


def test_a_figure_that_is_filled_in_keeps_its_source() -> None:
    made = runs("moved", code="7", title=Run(text="新增学位", source="x:1"), units="市教育局", before="●绿", now="▲黄")
    assert [r.source for r in made] == ["", "x:1", ""] and "".join(r.text for r in made) == "7 新增学位（市教育局）：●绿→▲黄。"
    with pytest.raises(KeyError):
        say("moved", code="7")
