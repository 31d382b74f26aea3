"""Two in the same moment at one issue or objection: it happens once, and numbers have no gap and no double."""

from functools import partial

import pytest

from at_once import at_once
from duizhang.web.bulletins import editing
from duizhang.web.bulletins.actions.decide_objection import decide_objection
from duizhang.web.bulletins.actions.draft_correction import draft_correction
from duizhang.web.bulletins.actions.issue_draft import issue_draft
from duizhang.web.bulletins.actions.object_to_issue import object_to_issue
from duizhang.web.bulletins.actions.save_draft import save_draft
from duizhang.web.bulletins.actions.withdraw_issue import withdraw_issue
from duizhang.web.bulletins.models import Issue, Objection
from duizhang.web.ledger.chain import verify
from duizhang.web.ledger.models import Entry
from duizhang.web.ledger.refusal import Refused
from duizhang.web.notices.models import Notice
from duizhang.web.papers.stored import from_json
from issues import ITEM, finished, place_of
from people import Cast, make_cast


def done(found: list[object]) -> list[object]:
    """What was done; everything else was refused in words, never an error."""
    assert all(not isinstance(f, Exception) or isinstance(f, Refused) for f in found), found
    return [f for f in found if not isinstance(f, Exception)]


@pytest.mark.django_db(transaction=True)
def test_it_happens_once() -> None:
    cast = make_cast()
    drafts = [finished(cast) for _ in range(6)]
    out = done(at_once(*[partial(issue_draft, issue=draft, revision=draft.revision, by=cast.shen) for draft in drafts]))
    assert sorted(issue.number for issue in out) == [1, 2, 3, 4, 5, 6]

    one = finished(cast)
    assert [i.number for i in done(at_once(lambda: issue_draft(issue=one, revision=one.revision, by=cast.shen)))] == [7]
    _edit_and_issue(cast)

    issue = drafts[0]
    assert len(done(at_once(lambda: object_to_issue(issue=issue, item=ITEM, text="漏计", by=cast.liang)))) == 1
    objection = Objection.objects.get()
    both = [partial(decide_objection, objection=objection, upheld=upheld, decision="核实", by=by) for upheld, by in ((True, cast.su), (False, cast.shen)) * 3]
    decided, = done(at_once(*both))
    objection.refresh_from_db()
    assert (objection.state, objection.decided_by) == (decided.state, decided.decided_by)

    correction, = done(at_once(lambda: draft_correction(issue=issue, note="改一处", by=cast.su)))
    assert Issue.objects.get(supersedes=issue) == correction
    other = drafts[1]
    ends = done(at_once(lambda: withdraw_issue(issue=other, reason="重做", by=cast.shen), lambda: draft_correction(issue=other, note="改", by=cast.su)))
    assert len(ends) == 1

    numbers = sorted(Issue.objects.exclude(number=None).values_list("number", flat=True))
    assert numbers == list(range(1, len(numbers) + 1)) and Entry.objects.filter(verb="issue.issue").count() == len(numbers)
    assert Notice.objects.filter(kind="bulletin.issued").count() == len(numbers) and Notice.objects.filter(kind="objection.decided").count() == 1
    assert verify().broken_at is None


def _edit_and_issue(cast: Cast) -> None:
    """Either the words come in and nothing is issued, or it is issued as it was read."""
    for _ in range(4):
        issue = finished(cast)
        paper = editing.with_text(from_json(issue.paper), place_of(issue, "各单位抓紧"), "后改的一句。")
        words, out = at_once(
            lambda issue=issue, paper=paper: save_draft(issue=issue, revision=issue.revision, paper=paper, by=cast.su),
            lambda issue=issue: issue_draft(issue=issue, revision=issue.revision, by=cast.shen),
        )
        assert len(done([words, out])) == 1
        now = Issue.objects.get(pk=issue.pk)
        assert ("后改的一句" in str(now.paper)) == isinstance(out, Refused) == (now.state == "draft")
