"""The heat map: the most urgent colour of what a unit leads and how many have it; blank is neither green nor 0."""

from cockpit_year import look, month, task, told
from duizhang.web.board.actions.override_colour import override_colour
from duizhang.web.cockpit.panels.heat import Cell, heat
from duizhang.web.plans.models import Assignment
from people import Cast


def cells(cast: Cast, unit: str = "市教育局") -> list[tuple[str, int, int]]:
    lines = {line.unit: line.cells for block in heat(look(cast.mo)).blocks for line in block}
    return [(cell.colour, cell.n, cell.told) for cell in lines[unit]]


def test_a_cell_has_the_most_urgent_colour_and_its_count(cast: Cast) -> None:
    for n, colour in enumerate(("red", "red", "yellow", "green", "grey"), 1):
        told(task(n, cast.education), 9, colour)
    told(task(6, cast.education), 8, "yellow")
    assert cells(cast) == [("yellow", 1, 1), ("red", 2, 5)]


def test_a_task_counts_once_whatever_the_number_of_its_targets(cast: Cast) -> None:
    one = task(1, cast.education)
    told(one, 9, "red")
    first = one.targets.get()
    first.pk, first.code = None, "t2"
    first.save()
    first.snapshots.create(cycle=month(9), verdict="pending", pace="on", colour="yellow", because="…", profile="default")
    assert cells(cast) == [("red", 1, 1)]


def test_a_month_without_verdicts_is_blank(cast: Cast) -> None:
    told(task(1, cast.education), 9, "green", pace="on")
    told(task(2, cast.water), 8, "green", pace="on")
    assert cells(cast) == [("", 0, 0), ("green", 1, 1)]


def test_a_colour_set_by_hand_counts_in_its_month_only(cast: Cast) -> None:
    one = task(1, cast.education)
    told(one, 8, "red")
    told(one, 9, "red")
    override_colour(task=one, cycle=month(9), colour="green", reason="已补报", by=cast.su)
    assert cells(cast) == [("red", 1, 1), ("green", 1, 1)]


def test_supporting_is_not_leading_and_two_leads_count_both(cast: Cast) -> None:
    both = task(1, cast.education, cast.water)
    told(both, 9, "red")
    Assignment.objects.create(task=both, unit=cast.district, role="supporting")
    assert cells(cast) == cells(cast, "市水务局") == [("red", 1, 1)]
    assert heat(look(cast.mo)).units == 2


def test_a_unit_sees_its_own_line_only(cast: Cast) -> None:
    told(task(1, cast.education, cast.water), 9, "red")
    assert [line.unit for block in heat(look(cast.lin)).blocks for line in block] == ["市教育局"]


def test_sixty_units_stand_in_blocks_and_twelve_cycles_are_the_most(cast: Cast) -> None:
    from duizhang.web.units.models import Unit

    for n in range(60):
        told(task(n, Unit.objects.create(code=f"X{n:02}", name=f"单位{n:02}")), 1 + n % 12, "green", pace="on")
    panel = heat(look(cast.mo))
    assert panel.units == 60 and max(len(block) for block in panel.blocks) <= 20 and len(panel.heads) == 12
    assert panel.heads[0] == ("1月", "1—1月") and isinstance(panel.blocks[0][0].cells[0], Cell)
