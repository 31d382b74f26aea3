"""A completion table that the office puts out is read by the engine to the verdicts that the office came to."""

from collections import Counter

import pytest

from duizhang.web.bulletins.drafting.draft import drafted
from duizhang.web.bulletins.files import FORMS
from duizhang.web.cycles.models import Snapshot
from duizhang.web.door import audit_bytes
from issues import march
from people import Cast
from reports import GOOD, SLOW, accepted


@pytest.mark.parametrize("words", [GOOD, SLOW, "截至3月底，新增学位520个。", "抓紧推进。", "计划年底前新增学位500个。"])
def test_the_engine_comes_to_the_same_verdict_in_every_format(cast: Cast, words: str) -> None:
    accepted(cast, words, problems="用地未批", next_step="四月批地")
    paper = drafted("table", march(), by=cast.su).paper
    office = Counter((v.verdict, v.pace, v.colour, v.value) for v in Snapshot.objects.all())
    for form in FORMS:
        read = audit_bytes(form.write(paper), f"表.{form.ending}", year=2026, as_of=march().cycle.end, profile="default")
        assert Counter((t.verdict, t.pace, t.colour, t.result.value if t.result else None) for t in read.targets) == office, form.ending
