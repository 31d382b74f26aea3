"""What changed: told against the cycle before; what stayed, turned grey or lies further back is no change."""

from datetime import date, timedelta

from django.utils import timezone

from cockpit_year import look, month, task, told
from duizhang.web.board.actions.override_colour import override_colour
from duizhang.web.board.actions.withdraw_override import withdraw_override
from duizhang.web.cockpit.panels.changed import Kind, changed
from duizhang.web.cycles.models import Snapshot
from duizhang.web.plans.actions.decide_change import decide_change
from duizhang.web.plans.actions.propose_change import propose_change
from office import case_of, report_of, snapshot_of
from people import Cast


def kinds(cast: Cast, since: date | None = None, **asked: str) -> dict[str, Kind]:
    return {kind.name: kind for kind in changed(look(cast.mo, since=since, **asked)).kinds}


def turned(cast: Cast) -> None:
    """Five tasks: newly red, red still, red to yellow, red to grey, never red."""
    ways = (("green", "red"), ("red", "red"), ("red", "yellow"), ("red", "grey"), ("yellow", "green"))
    for n, (was, now) in enumerate(ways, 1):
        one = task(n, cast.education)
        told(one, 8, was)
        told(one, 9, now)


def test_newly_red_and_recovered_against_the_cycle_before(cast: Cast) -> None:
    turned(cast)
    found = kinds(cast, period="cycle")
    assert (found["red"].n, found["recovered"].n) == (1, 1)
    assert found["red"].items[0].words.startswith("■红 1 ") and found["recovered"].items[0].words.startswith("■红 → ▲黄 3 ")
    assert changed(look(cast.mo, period="cycle")).since == date(2026, 9, 1)


def test_in_a_week_only_what_was_decided_in_it(cast: Cast) -> None:
    turned(cast)
    assert kinds(cast, period="week")["red"].n == 1
    Snapshot.objects.update(judged_at=timezone.now() - timedelta(days=20))
    found = kinds(cast, period="week")
    assert (found["red"].n, found["recovered"].n) == (0, 0)


def test_the_first_cycle_has_nothing_to_be_compared_with(cast: Cast) -> None:
    told(task(1, cast.education), 9, "red")
    assert kinds(cast, period="cycle")["red"].n == 0 and changed(look(cast.mo)).before == ""


def test_overrides_set_and_withdrawn_are_told_in_words(cast: Cast) -> None:
    one = task(1, cast.education)
    told(one, 9, "red")
    override = override_colour(task=one, cycle=month(9), colour="yellow", reason="已开工", by=cast.su)
    today = timezone.localdate()
    assert "■红 → ▲黄 改定（苏查）：已开工" in kinds(cast, since=today)["overridden"].items[0].words
    withdraw_override(override=override, by=cast.shen)
    assert "撤回改定（沈核）" in kinds(cast, since=today)["overridden"].items[0].words
    assert kinds(cast, since=today + timedelta(days=1))["overridden"].n == 0


def test_reports_and_cases(cast: Cast) -> None:
    snapshot_of(cast)
    case_of(cast)
    today = timezone.localdate()
    found = kinds(cast, since=today)
    assert (found["reported"].n, found["opened"].n, found["closed"].n) == (1, 1, 0)
    assert report_of(cast).get_absolute_url() == found["reported"].items[0].link
    later = kinds(cast, since=today + timedelta(days=1))
    assert (later["reported"].n, later["opened"].n) == (0, 0)


def test_a_target_is_changed_when_the_change_is_approved(cast: Cast) -> None:
    target = task(1, cast.education).targets.get()
    change = propose_change(task=target.task, target=target, value="80", reason="口径调整", by=cast.lin)
    today = timezone.localdate()
    assert kinds(cast, since=today)["targets"].n == 0
    decide_change(change=change, approved=True, by=cast.su)
    told(target.task, 9, "green", pace="on")
    assert "100 → 80" in kinds(cast, since=today)["targets"].items[0].words
