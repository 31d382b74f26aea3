"""Two who do the same thing in the same moment: it happens once."""

from datetime import date
from uuid import uuid4

import pytest

from at_once import at_once
from duizhang.web.cycles.actions.add_schedule import add_schedule
from duizhang.web.cycles.actions.open_cycles import open_cycles
from duizhang.web.cycles.actions.save_draft import Overtaken, save_draft
from duizhang.web.cycles.actions.submit_report import submit_report
from duizhang.web.cycles.models import Cycle, Report, Snapshot, Submission
from duizhang.web.ledger.chain import verify
from duizhang.web.ledger.models import Entry
from office import plan_of, report_of
from people import make_cast
from reports import GOOD, promise_of


@pytest.mark.django_db(transaction=True)
def test_it_happens_once() -> None:
    cast = make_cast()
    promise_of(cast)
    add_schedule(plan=plan_of(), rhythm="monthly", due_days=5, since=date(2026, 1, 1), until=date(2026, 6, 30), by=cast.su)
    opened = at_once(lambda: len(open_cycles(by=cast.su, today=date(2026, 6, 30))))
    assert sorted(opened) == [0, 0, 0, 0, 0, 6] and Cycle.objects.count() == 6 == Report.objects.count()

    report, key = report_of(cast), uuid4()
    words = {"report": report, "problems": "", "next_step": "", "by": cast.liang}
    saved = at_once(lambda: save_draft(revision=0, text=str(uuid4()), editor=uuid4(), **words))
    assert sum(isinstance(s, Report) for s in saved) == 1 and sum(isinstance(s, Overtaken) for s in saved) == 5

    handed_in = at_once(lambda: submit_report(report=report, key=key, text=GOOD, by=cast.liang))
    assert len({s.pk for s in handed_in if isinstance(s, Submission)}) == 1 and len(handed_in) == 6
    assert not [s for s in handed_in if isinstance(s, Exception)]
    assert (Submission.objects.count(), Snapshot.objects.count(), Entry.objects.filter(verb="report.submit").count()) == (1, 1, 1)
    assert verify().broken_at is None
