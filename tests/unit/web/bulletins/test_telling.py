"""Who is told of what is issued, corrected, withdrawn, objected to and decided; of drafts nobody, of words nothing."""

from dataclasses import replace

import pytest
from django.urls import reverse

from duizhang.web.bulletins.actions.decide_objection import decide_objection
from duizhang.web.bulletins.actions.discard_draft import discard_draft
from duizhang.web.bulletins.actions.draft_correction import draft_correction
from duizhang.web.bulletins.actions.issue_draft import issue_draft
from duizhang.web.bulletins.actions.object_to_issue import object_to_issue
from duizhang.web.bulletins.actions.save_draft import save_draft
from duizhang.web.bulletins.actions.withdraw_issue import withdraw_issue
from duizhang.web.bulletins.models import Issue
from duizhang.web.ledger.refusal import Refused
from duizhang.web.notices.models import Notice, Receipt
from duizhang.web.notices.silence import silence
from duizhang.web.papers.stored import from_json
from issues import ITEM, begun, finished, issued
from people import Cast


def told(kind: str) -> set[str]:
    return set(Receipt.objects.filter(notice__kind=kind).values_list("person__username", flat=True))


def kinds() -> set[str]:
    return {kind for kind in Notice.objects.values_list("kind", flat=True) if kind.startswith(("bulletin.", "objection."))}


def corrected(cast: Cast, old: Issue) -> Issue:
    draft = draft_correction(issue=old, note="秘而不宣的更正说明", by=cast.su)
    return issue_draft(issue=draft, revision=draft.revision, by=cast.shen)


def test_what_is_issued_is_told_to_its_units_and_the_leaders(cast: Cast) -> None:
    issue = issued(cast)
    assert told("bulletin.issued") == {"lin", "liang", "mo"}
    notice = Notice.objects.get(kind="bulletin.issued")
    assert notice.link == issue.get_absolute_url() and notice.facts == {"bulletin": f"{issue.printed_name} {issue.title}"}


def test_a_leader_who_signs_is_not_told_of_it(cast: Cast) -> None:
    issue = finished(cast)
    issue_draft(issue=issue, revision=issue.revision, by=cast.mo)
    assert told("bulletin.issued") == {"lin", "liang"}


def test_of_a_draft_and_of_what_is_refused_nobody_is_told(cast: Cast) -> None:
    issue = begun(cast)
    save_draft(issue=issue, revision=0, paper=replace(from_json(issue.paper), title="秘而不宣的题目"), by=cast.su)
    with pytest.raises(Refused):
        issue_draft(issue=issue, revision=1, by=cast.shen)
    discard_draft(issue=issue, by=cast.su)
    draft_correction(issue=(old := issued(cast)), note="改一处", by=cast.su)
    assert kinds() == {"bulletin.issued"} and Notice.objects.get(kind="bulletin.issued").link == old.get_absolute_url()


def test_a_correction_is_told_once_and_names_both(cast: Cast) -> None:
    old = issued(cast)
    new = corrected(cast, old)
    assert told("bulletin.corrected") == {"lin", "liang", "mo"} and Notice.objects.filter(kind="bulletin.issued").count() == 1
    notice = Notice.objects.get(kind="bulletin.corrected")
    assert notice.link == new.get_absolute_url() and str(notice) == f"{old.printed_name} {old.title} 已更正，以{new.printed_name}为准"


def test_what_no_longer_holds_is_told_to_whom_it_was_told(cast: Cast) -> None:
    withdraw_issue(issue=issued(cast), reason="秘而不宣的理由", by=cast.shen)
    assert told("bulletin.withdrawn") == {"lin", "liang", "mo"}


def test_an_objection_is_told_to_the_office_and_its_end_to_the_unit(cast: Cast) -> None:
    objection = object_to_issue(issue=issued(cast), item=ITEM, text="秘而不宣的异议", by=cast.liang)
    assert told("objection.raised") == {"su", "shen"}
    decide_objection(objection=objection, upheld=True, decision="秘而不宣的意见", by=cast.su)
    assert told("objection.decided") == {"lin", "liang"}
    page = reverse("bulletins:objection", args=(objection.pk,))
    assert {n.link for n in Notice.objects.filter(kind__startswith="objection.")} == {page}


def test_who_objected_hears_of_the_end_though_no_longer_of_the_unit(cast: Cast) -> None:
    objection = object_to_issue(issue=issued(cast), item=ITEM, text="漏计", by=cast.liang)
    cast.liang.memberships.update(until=cast.liang.memberships.get().since)
    decide_objection(objection=objection, upheld=False, decision="核实无误", by=cast.su)
    assert told("objection.decided") == {"lin", "liang"}


def test_nothing_that_somebody_wrote_gets_into_a_notice(cast: Cast) -> None:
    old = issued(cast)
    decide_objection(objection=object_to_issue(issue=old, item=ITEM, text="秘而不宣", by=cast.liang), upheld=True, decision="秘而不宣", by=cast.su)
    withdraw_issue(issue=corrected(cast, old), reason="秘而不宣的理由", by=cast.shen)
    said = "".join(f"{notice}{notice.facts}{notice.link}" for notice in Notice.objects.all())
    assert kinds() == {"bulletin.issued", "bulletin.corrected", "bulletin.withdrawn", "objection.raised", "objection.decided"}
    assert "秘而不宣" not in said and "抓紧补上" not in said


def test_other_units_are_not_told_and_silence_tells_nobody(cast: Cast) -> None:
    with silence():
        objection = object_to_issue(issue=issued(cast), item=ITEM, text="漏计", by=cast.liang)
        decide_objection(objection=objection, upheld=True, decision="属实", by=cast.su)
        withdraw_issue(issue=objection.issue, reason="重做", by=cast.shen)
    assert kinds() == set()
    corrected(cast, issued(cast))
    assert not Receipt.objects.filter(person__in=(cast.xu, cast.au, cast.pu, cast.alice)).exists()
