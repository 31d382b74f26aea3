"""A completion table that the office puts out is read by the engine to the verdicts that the office came to."""

from collections import Counter

import pytest

from duizhang.web.bulletins.files import FORMS, Form
from duizhang.web.bulletins.shown import paper_of
from duizhang.web.cycles.models import Snapshot
from duizhang.web.door import audit_bytes
from duizhang.web.plans.models import Target
from issues import begun
from people import Cast
from reports import GOOD, SLOW, accepted


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.ending)
@pytest.mark.parametrize("words", [GOOD, SLOW, "截至3月底，新增学位520个。", "抓紧推进。", "计划年底前新增学位500个。"])
def test_the_engine_comes_to_the_same_verdict(cast: Cast, form: Form, words: str) -> None:
    from reports import promise_of

    promise_of(cast)
    accepted(cast, words, problems="用地未批", next_step="四月批地")
    Target.objects.filter(code="t1").delete() if not Snapshot.objects.filter(target__code="t1").exists() else None
    issue = begun_from_reports(cast)
    read = audit_bytes(form.write(paper_of(issue)), f"表.{form.ending}", year=2026, as_of=issue.as_of, profile="default")
    office = Counter((v.verdict, v.pace, v.colour, v.value) for v in Snapshot.objects.all())
    assert office and Counter((t.verdict, t.pace, t.colour, t.result.value if t.result else None) for t in read.targets) == office


def begun_from_reports(cast: Cast):  # type: ignore[no-untyped-def]
    from duizhang.web.bulletins.actions.draft_issue import draft_issue
    from duizhang.web.bulletins.drafting.draft import drafted
    from issues import march

    made = drafted("table", march(), by=cast.su)
    at = march()
    return draft_issue(kind="table", paper=made.paper, data=made.data, plan=at.plan, cycle=at.cycle, as_of=at.cycle.end, by=cast.su)


assert begun
