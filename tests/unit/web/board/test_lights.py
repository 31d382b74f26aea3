"""The lights that the database keeps say the same as the verdicts, whatever was done and however; a light gone wrong is found."""

from collections.abc import Callable
from decimal import Decimal

import pytest
from django.core.management import CommandError, call_command
from django.db import connection

from duizhang.web.board.actions.override_colour import override_colour
from duizhang.web.board.actions.withdraw_override import withdraw_override
from duizhang.web.board.colours import ORDER
from duizhang.web.board.models import Light, Override
from duizhang.web.board.models.light import Status
from duizhang.web.board.verdicts import standing_verdicts
from duizhang.web.board.verify_lights import wrong_lights
from duizhang.web.cycles.actions.accept_report import accept_report
from duizhang.web.cycles.actions.return_report import return_report
from duizhang.web.cycles.models import Cycle, Snapshot
from duizhang.web.cycles.models.snapshot import Colour
from duizhang.web.plans.models import Target, Task
from office import cycle_of, override_of, plan_of, report_of, snapshot_of, target_of, task_of
from people import Cast
from reports import SLOW, passed


def most_urgent(colours: list[str]) -> str:
    """The most urgent of several; grey of none."""
    return max(colours, key=lambda c: ORDER.index(Colour(c)), default=Colour.GREY.value)


def worst(verdicts: list[Snapshot]) -> str:
    """The status of the target that stands worst; "" of none."""
    ranked = ["", Status.MET, Status.ON_PACE, Status.UNJUDGED, Status.NOT_REPORTED, Status.BEHIND]
    return max((status_of(v) for v in verdicts), key=ranked.index, default="")


def status_of(v: Snapshot) -> str:
    if v.verdict in ("met", "stated_done"):
        return Status.MET
    if v.verdict == "not_met" or v.pace == "behind":
        return Status.BEHIND
    if v.verdict == "not_reported":
        return Status.NOT_REPORTED
    return Status.ON_PACE if v.pace in ("on", "ahead") else Status.UNJUDGED


def said_by_python() -> dict[tuple[int, int, str], tuple[str, int, str]]:
    """(colour, how many verdicts, status) of every light, worked out from the rows without SQL."""
    found = {}
    for task in Task.objects.filter(review="accepted", merged_into__isnull=True):
        for cycle in Cycle.objects.filter(plan=task.plan):
            by_hand = Override.objects.filter(task=task, cycle=cycle, withdrawn_at__isnull=True).first()
            for layer in ("reported", "computed", "published"):
                verdicts = list(standing_verdicts().filter(target__task=task, cycle=cycle, layer=layer))
                colour = by_hand.colour if by_hand else most_urgent([v.colour for v in verdicts])
                found[task.pk, cycle.pk, layer] = (colour, len(verdicts), worst(verdicts))
    return found


def said_by_lights() -> dict[tuple[int, int, str], tuple[str, int, str]]:
    return {(light.task_id, light.cycle_id, light.layer): (light.colour, light.judged, light.status) for light in Light.objects.all()}


def second_target(cast: Cast) -> Target:
    target_of(cast)
    return Target.objects.create(task=task_of(cast), code="t2", indicator="教师", value=Decimal(9), unit="人", review="accepted")


def a_yellow_one(cast: Cast) -> None:
    Snapshot.objects.create(target=second_target(cast), cycle=snapshot_of(cast, colour="green").cycle, verdict="not_reported", colour="yellow", because="…", profile="default")


def withdrawn(cast: Cast) -> None:
    withdraw_override(override=override_of(cast), by=cast.shen)


def returned(cast: Cast) -> None:
    report = accept_report(report=passed(cast, SLOW, problems="用地", next_step="批地"), by=cast.su)
    return_report(report=report, reason="核实", by=cast.su)


def moved(cast: Cast) -> None:
    snapshot_of(cast)
    other = Task.objects.create(plan=plan_of(), code="2", title="别的", text="别的", review="accepted")
    Target.objects.filter(pk=target_of(cast).pk).update(task=other)


def excluded(cast: Cast) -> None:
    snapshot_of(cast)
    Task.objects.filter(pk=task_of(cast).pk).update(review="rejected")


DEEDS: tuple[Callable[[Cast], object], ...] = (
    snapshot_of, a_yellow_one, override_of, withdrawn, returned, moved, excluded,
    lambda cast: accept_report(report=passed(cast), by=cast.su),
    lambda cast: passed(cast),
    lambda cast: (snapshot_of(cast), snapshot_of(cast, layer="published", value=Decimal(40))),
    lambda cast: [snapshot_of(cast, layer=layer, verdict=verdict, pace=pace) for layer, verdict, pace in (("reported", "not_reported", ""), ("computed", "met", ""), ("published", "pending", "on"))],
    lambda cast: [snapshot_of(cast, layer=layer, verdict=verdict, pace="") for layer, verdict in (("reported", "stated_done"), ("computed", "not_comparable"), ("published", "not_met"))],
    lambda cast: snapshot_of(cast).delete(),
    lambda cast: (snapshot_of(cast), Target.objects.update(review="rejected")),
)  # fmt: skip


@pytest.mark.parametrize("deed", DEEDS)
def test_lights_follow_whatever_is_done(cast: Cast, deed: Callable[[Cast], object]) -> None:
    task_of(cast), cycle_of()
    deed(cast)
    assert said_by_lights() == said_by_python() and not wrong_lights()


def test_a_draft_and_what_was_handed_in_light_nothing(cast: Cast) -> None:
    report_of(cast)
    passed(cast)
    assert set(said_by_lights().values()) == {("grey", 0, "")}


def test_paces_and_layers_that_differ_are_told(cast: Cast) -> None:
    snapshot_of(cast)
    assert (Light.objects.get(layer="reported").behind, Light.objects.get(layer="reported").differs) == (1, False)
    snapshot_of(cast, layer="computed", value=Decimal(40), pace="")
    assert set(Light.objects.values_list("layer", "behind", "unpaced", "differs")) == {("reported", 1, 0, True), ("computed", 0, 1, True), ("published", 0, 0, True)}


def test_a_wrong_light_is_found_named_and_mended(cast: Cast) -> None:
    snapshot_of(cast)
    call_command("verify_lights")
    with connection.cursor() as cursor:
        cursor.execute("UPDATE board_light SET colour = 'green' WHERE layer = 'reported'")
    assert wrong_lights() == [(task_of(cast).pk, cycle_of().pk, "reported")]
    with pytest.raises(CommandError, match="1 盏灯"):
        call_command("verify_lights")
    call_command("verify_lights", mend=True)
    assert not wrong_lights() and Light.objects.get(layer="reported").colour == "red"


def test_an_override_sorts_a_task_anew(cast: Cast) -> None:
    snapshot_of(cast)
    override_colour(task=task_of(cast), cycle=cycle_of(), colour="green", reason="验收后补报", by=cast.su)
    light = Light.objects.get(layer="reported")
    assert (light.by_rule, light.overridden, light.colour, light.urgency) == ("red", "green", "green", 1)
