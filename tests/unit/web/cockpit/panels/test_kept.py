"""Promises kept of those due: what is not due is in no rate; ties share a rank; units only."""

from datetime import date

from cockpit_year import look, task, told
from duizhang.web.cockpit.panels.kept import Kept, kept
from duizhang.web.units.models import Unit
from people import Cast

DUE, LATER = date(2026, 9, 30), date(2026, 10, 1)


def lines(panel: Kept) -> list[tuple[int, bool, str, int, int]]:
    return [(line.rank, line.tied, line.unit, line.kept, line.due) for line in panel.lines]


def promise(code: int, unit: Unit, verdict: str, deadline: date | None = DUE) -> None:
    told(task(code, unit, deadline=deadline), 9, "grey", verdict=verdict, pace="")


def test_kept_of_due_with_ties(cast: Cast) -> None:
    for code, (unit, verdict) in enumerate([(cast.education, "met"), (cast.education, "not_met"), (cast.water, "stated_done"), (cast.water, "not_reported"), (cast.district, "met")]):
        promise(code, unit, verdict)
    assert lines(kept(look(cast.mo))) == [(1, False, "临泽区", 1, 1), (2, True, "市教育局", 1, 2), (2, True, "市水务局", 1, 2)]


def test_what_is_not_due_or_cannot_be_judged_is_left_out_and_counted(cast: Cast) -> None:
    promise(1, cast.education, "met", LATER)
    promise(2, cast.education, "pending", LATER)
    promise(3, cast.education, "pending", None)  # the end of the year
    promise(4, cast.education, "not_comparable")
    panel = kept(look(cast.mo))
    assert panel.lines == () and panel.left_out == {"early": 1, "not_due": 2, "unjudged": 1}


def test_the_tasks_deadline_counts_where_the_target_has_none(cast: Cast) -> None:
    one = task(1, cast.education)
    one.deadline = DUE
    one.save()
    told(one, 9, "green", verdict="met", pace="")
    assert lines(kept(look(cast.mo))) == [(1, False, "市教育局", 1, 1)]


def test_a_unit_sees_its_own_count_without_a_rank(cast: Cast) -> None:
    promise(1, cast.education, "met")
    promise(2, cast.water, "not_met")
    panel = kept(look(cast.lin))
    assert not panel.ranked and [line.unit for line in panel.lines] == ["市教育局"]


def test_without_a_cycle_there_is_nothing(cast: Cast) -> None:
    assert kept(look(cast.mo)).lines == ()
