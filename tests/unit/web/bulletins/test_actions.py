"""The verbs of issues and objections: what they do, what they note, what they refuse; what the database holds."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from duizhang.web.accounts.models import Person
from duizhang.web.bulletins import editing
from duizhang.web.bulletins.actions.decide_objection import decide_objection
from duizhang.web.bulletins.actions.discard_draft import discard_draft
from duizhang.web.bulletins.actions.draft_correction import draft_correction, note_for
from duizhang.web.bulletins.actions.draft_issue import draft_issue
from duizhang.web.bulletins.actions.issue_draft import issue_draft
from duizhang.web.bulletins.actions.object_to_issue import object_to_issue
from duizhang.web.bulletins.actions.publish_issue import publish_issue
from duizhang.web.bulletins.actions.redraft_issue import redraft_issue
from duizhang.web.bulletins.actions.save_draft import Overtaken, save_draft
from duizhang.web.bulletins.actions.unpublish_issue import unpublish_issue
from duizhang.web.bulletins.actions.withdraw_issue import withdraw_issue
from duizhang.web.bulletins.models import Issue, Objection
from duizhang.web.bulletins.shown import paper_of, without_sources
from duizhang.web.ledger.models import Entry
from duizhang.web.ledger.refusal import Refused
from duizhang.web.papers.paper import Paper, Paragraph, Run
from duizhang.web.papers.stored import from_json, to_json
from duizhang.web.papers.wording import text_of
from issues import ITEM, begun, draft_of, finished, issued, objected, place_of, published
from office import cycle_of
from people import Cast


def verbs(thing: Issue | Objection) -> list[str]:
    name = f"{thing._meta.label_lower}:{thing.pk}"
    return [e.verb for e in Entry.objects.order_by("number") if e.subject == name or name in e.also]


def issue_again(issue: Issue, by: Person, **said: str) -> Issue:
    return issue_draft(issue=issue, revision=Issue.objects.get(pk=issue.pk).revision, by=by, **said)


def changed(issue: Issue, at: int, old: str, new: str, by: Person) -> Issue:
    paper = from_json(issue.paper)
    words = "".join(r.text for r in paper.body[at].runs)
    assert old in words
    return save_draft(issue=issue, revision=issue.revision, paper=editing.with_text(paper, at, words.replace(old, new)), by=by)


def test_issuing_numbers_dates_and_opens_the_window(cast: Cast) -> None:
    issue = issued(cast)
    today = timezone.localdate()
    assert (issue.state, issue.year, issue.number) == ("issued", today.year, 1)
    assert issue.objections_until == today + timedelta(days=7)
    paper = paper_of(issue)
    until = issue.objections_until
    assert text_of(paper.body[-1]) == f"对本期内容有异议的，请在{until.year}年{until.month}月{until.day}日（含）前书面向督查室提出，并附佐证。"
    assert paper.masthead and paper.masthead.number == "第1期" and paper.dated == today and paper.mark == ""
    assert verbs(issue) == ["issue.draft", "issue.issue"]


def test_numbers_run_by_kind_and_only_what_is_issued_has_one(cast: Cast) -> None:
    assert [issued(cast, kind).number for kind in ("notice", "notice", "table")] == [1, 2, 1]
    assert begun(cast).number is None


def test_who_wrote_last_does_not_issue_while_another_could(cast: Cast) -> None:
    issue = finished(cast)
    with pytest.raises(Refused, match="另一人"):
        issue_again(issue, cast.su)
    Person.objects.filter(pk__in=[cast.shen.pk, cast.mo.pk]).update(is_active=False)
    assert issue_again(issue, cast.su).state == "issued"


def test_a_leader_may_sign(cast: Cast) -> None:
    assert issue_again(finished(cast), cast.mo).issued_by == cast.mo


def test_what_was_read_is_what_is_issued(cast: Cast) -> None:
    issue = finished(cast)
    with pytest.raises(Refused, match="重新看过"):
        issue_draft(issue=issue, revision=issue.revision - 1, by=cast.shen)


def test_places_left_unwritten_hold_it_back(cast: Cast) -> None:
    with pytest.raises(Refused, match="没写的地方"):
        issue_again(begun(cast), cast.shen)


def test_a_figure_changed_by_hand_needs_a_reason_and_is_noted(cast: Cast) -> None:
    issue = finished(cast)
    issue = changed(issue, place_of(issue, "新增学位500个（"), "60个", "80个", cast.su)
    with pytest.raises(Refused, match="1 处数字与来源不符"):
        issue_again(issue, cast.shen)
    issue = issue_again(issue, cast.shen, despite="补报材料已收到")
    assert issue.issued_despite == "补报材料已收到"
    entry = Entry.objects.get(verb="issue.issue")
    assert entry.reason == "补报材料已收到" and "80个" in entry.after["by_hand"][0]


def test_a_sum_that_does_not_hold_needs_a_reason(cast: Cast) -> None:
    issue = finished(cast)
    issue = changed(issue, place_of(issue, "各单位抓紧"), "抓紧补上。", "抓紧补上。今年新建学校40所，已完工28所，占75%。", cast.su)
    with pytest.raises(Refused, match="1 处算不拢"):
        issue_again(issue, cast.shen)


def test_two_at_one_draft_notice_each_other(cast: Cast) -> None:
    issue = begun(cast)
    paper = from_json(issue.paper)
    save_draft(issue=issue, revision=0, paper=editing.with_text(paper, 0, "甲写的"), by=cast.su)
    with pytest.raises(Overtaken):
        save_draft(issue=issue, revision=0, paper=editing.with_text(paper, 0, "乙写的"), by=cast.shen)
    now = Issue.objects.get(pk=issue.pk)
    assert now.revision == 1 and "甲写的" in str(now.paper) and now.edited_by == cast.su


def test_a_save_without_a_change_is_none(cast: Cast) -> None:
    issue = begun(cast)
    assert save_draft(issue=issue, revision=0, paper=from_json(issue.paper), by=cast.shen).revision == 0


def test_a_draft_is_made_anew_or_removed_and_an_issue_is_not(cast: Cast) -> None:
    issue = finished(cast)
    made = draft_of(cast)
    again = redraft_issue(issue=issue, revision=issue.revision, paper=made.paper, data=made.data, by=cast.su)
    assert again.paper == again.drafted == to_json(made.paper) and again.revision == 2
    sent = issued(cast)
    for act in (lambda: discard_draft(issue=sent, by=cast.su), lambda: redraft_issue(issue=sent, revision=sent.revision, paper=made.paper, data={}, by=cast.su), lambda: save_draft(issue=sent, revision=sent.revision, paper=made.paper, by=cast.su)):
        with pytest.raises(Refused):
            act()
    discard_draft(issue=again, by=cast.su)
    assert not Issue.objects.filter(pk=again.pk).exists() and verbs(issue)[-1] == "issue.discard"


@pytest.mark.parametrize(("name", "value"), [("paper", {}), ("title", "别的"), ("number", 9), ("data", {}), ("state", "draft"), ("kind", "brief"), ("objections_until", timezone.localdate()), ("issued_despite", "x")])
def test_the_database_lets_nobody_change_what_was_issued(cast: Cast, name: str, value: object) -> None:
    issue = issued(cast)
    assert refused(lambda: Issue.objects.filter(pk=issue.pk).update(**{name: value}))


def test_the_database_keeps_what_was_issued(cast: Cast) -> None:
    issue, draft = issued(cast), begun(cast)
    assert refused(lambda: Issue.objects.filter(pk=issue.pk).delete())
    assert not refused(lambda: Issue.objects.filter(pk=draft.pk).delete())
    assert not refused(lambda: Issue.objects.filter(pk=issue.pk).update(published_by=cast.su, published_at=timezone.now()))


def test_a_draft_is_never_public_not_even_by_hand(cast: Cast) -> None:
    draft = begun(cast)
    assert refused(lambda: Issue.objects.filter(pk=draft.pk).update(published_by=cast.su, published_at=timezone.now()))
    with pytest.raises(Refused):
        publish_issue(issue=draft, by=cast.shen)


def refused(act: Callable[[], object]) -> bool:
    try:
        with transaction.atomic():
            act()
    except IntegrityError:
        return True
    return False


def test_what_is_not_in_the_paper_is_not_kept_behind_it(cast: Cast) -> None:
    issue = finished(cast)
    at = place_of(issue, "新增学位500个（")
    issue = save_draft(issue=issue, revision=issue.revision, paper=editing.without_block(from_json(issue.paper), at), by=cast.su)
    assert any(name.startswith("cycles.snapshot") for name in issue.data["sources"])
    assert not any(name.startswith("cycles.snapshot") for name in issue_again(issue, cast.shen).data["sources"])


def test_a_unit_objects_about_its_own_within_the_window(cast: Cast) -> None:
    objection = objected(cast)
    assert (objection.unit, objection.about, objection.state) == (cast.education, "1 新增学位500个", "open")
    assert objection.files.get().name == "验收单.txt" and "objection.object" in verbs(objection.issue)


@pytest.mark.parametrize("who", ["xu", "su", "pu"])
def test_nobody_objects_about_what_is_not_theirs(cast: Cast, who: str) -> None:
    with pytest.raises(Refused):
        object_to_issue(issue=issued(cast), item=ITEM, text="不对", by=getattr(cast, who))


def test_an_objection_needs_an_item_words_and_one_at_a_time(cast: Cast) -> None:
    issue = issued(cast)
    for item, text in (("task:99", "不对"), (ITEM, "　")):
        with pytest.raises(Refused):
            object_to_issue(issue=issue, item=item, text=text, by=cast.liang)
    objected(cast, issue)
    with pytest.raises(Refused, match="已有异议"):
        objected(cast, issue)


def test_after_the_window_it_is_shut(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    issue = issued(cast)
    last = issue.objections_until
    monkeypatch.setattr("duizhang.web.bulletins.selectors.timezone.localdate", lambda: last + timedelta(days=1))
    with pytest.raises(Refused, match="异议期已过"):
        objected(cast, issue)
    monkeypatch.setattr("duizhang.web.bulletins.selectors.timezone.localdate", lambda: last)
    assert objected(cast, issue).state == "open"


def test_without_days_nobody_objects_and_the_paper_does_not_speak_of_it(cast: Cast) -> None:
    issue = finished(cast)
    Issue.objects.filter(pk=issue.pk).update(objection_days=0)
    issue = issue_again(issue, cast.shen)
    assert "异议" not in text_of(paper_of(issue).body[-1])
    with pytest.raises(Refused, match="异议期已过"):
        objected(cast, issue)


def test_late_reporting_can_be_objected_to_as_well(cast: Cast) -> None:
    issue = issued(cast)
    made = object_to_issue(issue=issue, item=f"late:{cast.education.pk}", text="系统停用一天", by=cast.lin)
    assert made.about == "市教育局：1项迟报。"


def test_another_decides_with_words_and_once(cast: Cast) -> None:
    objection = objected(cast)
    with pytest.raises(Refused, match="自己的异议"):
        decide_objection(objection=objection, upheld=True, decision="属实", by=cast.liang)
    with pytest.raises(Refused, match="处理意见"):
        decide_objection(objection=objection, upheld=True, decision="", by=cast.su)
    assert decide_objection(objection=objection, upheld=False, decision="验收在截止日后", by=cast.su).state == "rejected"
    with pytest.raises(Refused, match="已经处理"):
        decide_objection(objection=objection, upheld=True, decision="再看", by=cast.shen)
    assert refused(lambda: Objection.objects.filter(pk=objection.pk).update(decided_by=cast.liang))


def test_objection_correction_reissue_and_the_old_one_kept_and_marked(cast: Cast) -> None:
    old = published(cast)
    objection = decide_objection(objection=objected(cast, old), upheld=True, decision="漏计一所新校", by=cast.su)
    assert note_for(old) == "市教育局对“1 新增学位500个”提出异议，经核实成立：漏计一所新校"
    draft = draft_correction(issue=old, note=note_for(old), by=cast.su)
    objection.refresh_from_db()
    assert objection.correction == draft and draft.number is None and Issue.objects.get(pk=old.pk).state == "issued"
    new = issue_again(draft, cast.shen)
    old.refresh_from_db()
    assert (old.state, old.number, new.number, new.supersedes) == ("superseded", 1, 2, old)
    assert paper_of(old).mark == f"已更正，以{new.name}为准" and paper_of(new).mark == ""
    assert "".join(r.text for r in paper_of(new).body[0].runs) == f"本期更正并代替{old.name}。{note_for(old) or new.correction_note}"
    assert old.published_at and new.published_at is None
    assert verbs(old)[-2:] == ["issue.correct", "issue.supersede"] or "issue.supersede" in verbs(old)


def test_a_correction_of_a_correction_has_one_first_paragraph_and_the_mark_names_the_last(cast: Cast) -> None:
    first = issued(cast)
    second = issue_again(draft_correction(issue=first, note="改一处", by=cast.su), cast.shen)
    third = issue_again(draft_correction(issue=second, note="再改一处", by=cast.su), cast.shen)
    first.refresh_from_db()
    assert paper_of(first).mark == f"已更正，以{third.name}为准"
    assert sum("对本期内容有异议的" in "".join(r.text for r in getattr(b, "runs", ())) for b in paper_of(third).body) == 1
    assert sum("本期更正并代替" in "".join(r.text for r in getattr(b, "runs", ())) for b in paper_of(third).body) == 1


def test_what_no_longer_stands_is_not_corrected_withdrawn_or_objected_to(cast: Cast) -> None:
    old = issued(cast)
    draft = draft_correction(issue=old, note="改", by=cast.su)
    with pytest.raises(Refused, match="已在起草"):
        draft_correction(issue=old, note="再改", by=cast.su)
    with pytest.raises(Refused, match="正在起草它的更正"):
        withdraw_issue(issue=old, reason="作废", by=cast.shen)
    issue_again(draft, cast.shen)
    for act in (lambda: draft_correction(issue=old, note="改", by=cast.su), lambda: withdraw_issue(issue=old, reason="x", by=cast.shen), lambda: objected(cast, Issue.objects.get(pk=old.pk)), lambda: publish_issue(issue=old, by=cast.shen)):
        with pytest.raises(Refused):
            act()


def test_a_correction_without_a_note_is_none(cast: Cast) -> None:
    with pytest.raises(Refused):
        draft_correction(issue=issued(cast), note=" ", by=cast.su)


def test_withdrawn_is_kept_and_marked(cast: Cast) -> None:
    issue = withdraw_issue(issue=issued(cast), reason="重复印发", by=cast.shen)
    assert paper_of(issue).mark == "已撤回" and issue.withdrawn_because == "重复印发"
    with pytest.raises(Refused):
        withdraw_issue(issue=issued(cast), reason="", by=cast.shen)


def test_publishing_is_an_act_of_its_own_and_can_be_ended(cast: Cast) -> None:
    issue = issued(cast)
    assert issue.published_at is None
    publish_issue(issue=issue, by=cast.shen)
    with pytest.raises(Refused, match="已经公开"):
        publish_issue(issue=issue, by=cast.shen)
    with pytest.raises(Refused, match="理由"):
        unpublish_issue(issue=issue, reason="", by=cast.shen)
    assert unpublish_issue(issue=issue, reason="含未公开事项", by=cast.shen).published_at is None
    assert verbs(issue)[-2:] == ["issue.publish", "issue.unpublish"]


def test_a_paper_of_another_kind_goes_out_the_same_way(cast: Cast) -> None:
    paper = Paper(title="2026年考核表", body=(Paragraph(runs=(Run(text="得分"), Run(text="92.5", source="scores.sheet:7"))),))
    data = {"sources": {"scores.sheet:7": {"is": "count", "key": "abc", "title": "得分", "formula": "100 - 7.5 = 92.5", "members": [], "figures": ["92.5"]}}, "items": {"unit:1": {"label": "得分", "units": [cast.education.pk]}}}
    issue = issue_again(draft_issue(kind="score", paper=paper, data=data, by=cast.su), cast.shen)
    assert issue.name.startswith("考核表") and issue.number == 1
    assert object_to_issue(issue=issue, item="unit:1", text="少算一项加分", by=cast.liang).state == "open"


def test_a_cycle_belongs_to_its_plan(cast: Cast) -> None:
    with pytest.raises(Refused):
        draft_issue(kind="notice", paper=Paper(title="x", body=()), data={}, cycle=cycle_of(), by=cast.su)


def test_outside_no_reference_of_ours_is_seen(cast: Cast) -> None:
    assert "cycles." in str(issued(cast).paper) and "cycles." not in str(to_json(without_sources(paper_of(issued(cast)))))
