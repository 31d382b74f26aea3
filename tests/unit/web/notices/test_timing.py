"""Quiet hours across midnight and weekends, on the clock of Shanghai; digests."""

from datetime import UTC, datetime, time
from zoneinfo import ZoneInfo

import msgspec
import pytest

from duizhang.web.notices.kinds import Kind, all_kinds, read
from duizhang.web.notices.reminders import after, before
from duizhang.web.notices.timing import Quiet, due

HERE = ZoneInfo("Asia/Shanghai")
KIND = Kind(name="a.b", word="甲", english="a", title="{x}", title_english="{x}", who=("heads",))
URGENT, LOUD, DAILY = (msgspec.structs.replace(KIND, **{name: value}) for name, value in (("urgent", True), ("quiet", "pass"), ("daily", True)))


def at(day: int, hour: int, minute: int = 0) -> datetime:
    """In March 2026, whose second is a Monday."""
    return datetime(2026, 3, day, hour, minute, tzinfo=HERE)


@pytest.mark.parametrize(
    ("came", "goes"),
    [
        (at(3, 10), at(3, 10)),  # a working hour
        (at(3, 19, 59), at(3, 19, 59)),
        (at(3, 20), at(4, 8)),  # evening: next morning
        (at(4, 0, 30), at(4, 8)),  # after midnight: the same morning
        (at(4, 7, 59), at(4, 8)),
        (at(6, 21), at(9, 8)),  # Friday evening: Monday
        (at(7, 11), at(9, 8)),  # Saturday
        (at(8, 23, 59), at(9, 8)),  # Sunday night
    ],
)
def test_quiet_hours(came: datetime, goes: datetime) -> None:
    assert due(came, KIND) == due(came, URGENT) == goes
    assert due(came, LOUD) == came


def test_the_clock_is_the_offices_own_whatever_zone_the_moment_is_written_in() -> None:
    assert due(datetime(2026, 3, 3, 12, 30, tzinfo=UTC), KIND) == at(4, 8)  # half past eight in the evening here
    assert due(datetime(2026, 3, 3, 0, 30, tzinfo=UTC), KIND) == datetime(2026, 3, 3, 0, 30, tzinfo=UTC)


def test_ones_own_quiet_hours() -> None:
    noon = Quiet(since=time(12), until=time(14), weekends=False)
    assert due(at(7, 12, 30), KIND, quiet=noon) == at(7, 14) and due(at(7, 23), KIND, quiet=noon) == at(7, 23)
    assert due(at(7, 3), KIND, quiet=Quiet(since=time(8), until=time(8), weekends=False)) == at(7, 3)


def test_holidays_are_quiet_and_a_saturday_that_makes_up_for_one_is_not() -> None:
    day = datetime(2026, 10, 1, 9, tzinfo=HERE)  # the first to the seventh are free, Saturday the tenth is worked
    assert due(day, KIND) == day.replace(day=8, hour=8) and due(day.replace(day=10), KIND) == day.replace(day=10)
    assert due(day, KIND, quiet=Quiet(weekends=False)) == day


def test_digests() -> None:
    assert due(at(3, 8), KIND, digest="daily") == at(3, 8, 30) and due(at(3, 8, 30), KIND, digest="daily") == at(4, 8, 30)
    assert due(at(3, 10), KIND, digest="weekly", digest_at=time(9)) == at(9, 9)
    assert due(at(6, 10), KIND, digest="daily") == at(9, 8)  # Saturday's digest waits for Monday
    assert due(at(3, 10), DAILY) == at(4, 8, 30) and due(at(3, 10), URGENT, digest="weekly") == at(3, 10)


def test_a_schedule_of_reminders_is_followed_and_nothing_else() -> None:
    day = at(10, 0).date()
    assert [before((2,), day, at(d, 0).date()) for d in (7, 8, 9, 10, 11)] == [None, 2, 2, 2, None]
    assert [after((1,), day, at(d, 0).date()) for d in (10, 11, 18, 19)] == [None, 1, 1, None]


def test_the_declaration_is_refused_where_it_nags_or_its_languages_differ() -> None:
    one = '[[kind]]\nname="a.b"\nword="甲"\nenglish="a"\ntitle="{x}"\ntitle_english="{%s}"\nwho=["heads"]\ndays=%s\n'
    assert read("most = 2\n" + one % ("x", "[1, 2]")).kind[0].days == (1, 2)
    with pytest.raises(ValueError, match="more reminders"):
        read("most = 1\n" + one % ("x", "[1, 2]"))
    with pytest.raises(ValueError, match="different things"):
        read("most = 1\n" + one % ("y", "[]"))


def test_no_title_has_a_place_for_what_somebody_wrote() -> None:
    free = {"text", "reason", "because", "problems", "next_step", "quote", "answer"}
    assert not [kind.name for kind in all_kinds() if kind.facts & free]
