"""The page's version moves with whatever changes the page, and stands still while nothing that the person sees does."""

from collections.abc import Callable
from typing import Any

import pytest
from django.template.loader import render_to_string
from django.utils import timezone

from cockpit_year import look, task, told
from duizhang.web.accounts.models import Person
from duizhang.web.board.actions.override_colour import override_colour
from duizhang.web.board.actions.withdraw_override import withdraw_override
from duizhang.web.cockpit.scene import scene, version
from duizhang.web.cycles.actions.accept_report import accept_report
from duizhang.web.cycles.actions.close_cycle import close_cycle
from duizhang.web.cycles.actions.return_report import return_report
from duizhang.web.plans.actions.decide_change import decide_change
from duizhang.web.plans.actions.propose_change import propose_change
from duizhang.web.units.actions.edit_unit import edit_unit
from duizhang.web.units.models import Membership
from office import case_of, cycle_of, override_of, snapshot_of, task_of
from people import Cast
from reports import accepted, passed, submitted

Deed = Callable[[Cast], object]


pytestmark = pytest.mark.usefixtures("keeping")


def panels(person: Person) -> str:
    """The page as it would be drawn now."""
    seen = look(person, today=timezone.localdate())
    return render_to_string("cockpit/part.html", {"at": seen.at, "scene": scene(seen), "version": ""})


def changed(cast: Cast) -> None:
    change = propose_change(task=task_of(cast), title="新增学位三百个", reason="省里核减", by=cast.lin)
    decide_change(change=change, approved=True, by=cast.su)


def handed_over(cast: Cast) -> None:
    """A task of another unit comes to the bureau."""
    one = task(91, cast.water)
    told(one, 3, "red")
    change = propose_change(task=one, lead=["市教育局"], reason="职责调整", by=cast.shen)
    decide_change(change=change, approved=True, by=cast.su)


DEEDS: dict[str, tuple[Deed, Deed]] = {  # what there is before, what is done
    "handed in": (lambda cast: None, submitted),
    "accepted": (passed, lambda cast: accept_report(report=passed_of(cast), by=cast.su)),
    "returned": (accepted, lambda cast: return_report(report=passed_of(cast), reason="核实", by=cast.su)),
    "set by hand": (snapshot_of, override_of),
    "withdrawn": (override_of, lambda cast: withdraw_override(override=override_of(cast), by=cast.shen)),
    "case": (lambda cast: None, case_of),
    "task changed": (snapshot_of, changed),
    "task handed over": (snapshot_of, handed_over),
    "cycle closed": (lambda cast: told(task(5, cast.education), 3, "red"), lambda cast: close_cycle(cycle=cycle_of(), by=cast.su)),
    "unit named anew": (snapshot_of, lambda cast: edit_unit(unit=cast.education, name="市教育和体育局", by=cast.su)),
}


def passed_of(cast: Cast) -> Any:
    return task_of(cast).reports.get()


@pytest.mark.parametrize("who", ["lin", "mo"])
@pytest.mark.parametrize("name", DEEDS)
def test_what_changes_the_page_moves_its_version(cast: Cast, name: str, who: str) -> None:
    before, deed = DEEDS[name]
    before(cast)
    person = getattr(cast, who)
    was, drawn = version(person), panels(person)
    deed(cast)
    assert (version(person) != was, panels(person) != drawn) == (True, True)


def test_what_is_anothers_leaves_a_units_version(cast: Cast) -> None:
    override_of(cast)
    other = task(2, cast.water)
    told(other, 3, "red")
    units, city = version(cast.lin), version(cast.mo)
    override_colour(task=other, cycle=cycle_of(), colour="green", reason="验收后补报", by=cast.su)
    assert version(cast.lin) == units and version(cast.mo) != city


def test_another_unit_is_another_version(cast: Cast) -> None:
    was = version(cast.lin)
    told(task(2, cast.water), 3, "red")
    override_colour(task=task_of(cast), cycle=cycle_of(), colour="green", reason="验收后补报", by=cast.su)
    Membership.objects.create(person=cast.lin, unit=cast.water, since=timezone.localdate())
    assert version(cast.lin) != was
