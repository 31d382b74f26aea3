"""What is red and why: the longest first, overrides counted; grey is not red, a month without a verdict is not a red one."""

from datetime import date

from cockpit_year import look, month, task, told
from duizhang.web.board.actions.override_colour import override_colour
from duizhang.web.cockpit.panels.red import red
from people import Cast


def titles(cast: Cast) -> list[str]:
    return [item.row.task.code for item in red(look(cast.mo)).items]


def test_the_longest_red_comes_first_with_its_months_and_days(cast: Cast) -> None:
    new, old = task(1, cast.education), task(2, cast.water)
    for n, colour in ((7, "yellow"), (8, "red"), (9, "red")):
        told(old, n, colour)
    told(new, 8, "green", pace="on")
    told(new, 9, "red")
    first, second = red(look(cast.mo)).items
    assert (first.row.task, first.streak, first.since, first.days) == (old, 2, date(2026, 8, 31), 50)
    assert (second.row.task, second.streak, second.since) == (new, 1, date(2026, 9, 30))
    assert first.row.leads == "市水务局" and first.row.urgent and first.row.urgent.because == "截至9月底40个"


def test_a_month_without_a_verdict_breaks_the_row(cast: Cast) -> None:
    gap, other = task(1, cast.education), task(2, cast.education)
    for n in (7, 9):
        told(gap, n, "red")
    told(other, 8, "green", pace="on")
    assert red(look(cast.mo)).items[0].streak == 1


def test_grey_is_not_red_and_green_is_not_listed(cast: Cast) -> None:
    told(task(1, cast.education), 9, "grey", verdict="not_comparable", pace="")
    told(task(2, cast.education), 9, "green", pace="on")
    task(3, cast.education)
    panel = red(look(cast.mo))
    assert panel.items == () and panel.urgent == ()
    assert panel.counts.formula == "■红 0 + ▲黄 0 + ●绿 1 + ○灰 2 = 3 项任务"


def test_a_colour_set_by_hand_counts(cast: Cast) -> None:
    eased, raised = task(1, cast.education), task(2, cast.education)
    told(eased, 9, "red")
    told(raised, 9, "green", pace="on")
    override_colour(task=eased, cycle=month(9), colour="green", reason="已补报", by=cast.su)
    override_colour(task=raised, cycle=month(9), colour="red", reason="现场停工", by=cast.su)
    assert titles(cast) == ["2"]
    assert red(look(cast.mo)).items[0].row.override.reason == "现场停工"  # type: ignore[union-attr]


def test_five_are_shown_red_before_yellow_and_the_rest_linked(cast: Cast) -> None:
    for n in range(1, 5):
        told(task(n, cast.education), 9, "yellow")
    for n in range(5, 9):
        told(task(n, cast.education), 9, "red")
    panel = red(look(cast.mo))
    assert [item.row.colour for item in panel.items] == ["red"] * 4 + ["yellow"]
    assert [(colour, n) for colour, _, n, _ in panel.urgent] == [("red", 4), ("yellow", 4)]


def test_layers_are_not_mixed(cast: Cast) -> None:
    one = task(1, cast.education)
    told(one, 9, "green", pace="on")
    told(one, 9, "red", layer="published")
    assert titles(cast) == []


def test_a_unit_sees_its_own(cast: Cast) -> None:
    told(task(1, cast.education), 9, "red")
    told(task(2, cast.water), 9, "red")
    assert [item.row.task.code for item in red(look(cast.lin)).items] == ["1"]


def test_before_there_is_a_plan(cast: Cast) -> None:
    assert red(look(cast.mo)).items == ()
