"""Each verb: what it does, what it notes, what it refuses."""

from datetime import date, timedelta

import pytest
from django.utils import timezone

from duizhang.web.accounts.visibility import unit_ids
from duizhang.web.ledger.models import Entry
from duizhang.web.ledger.refusal import Refused
from duizhang.web.units.actions.add_unit import add_unit
from duizhang.web.units.actions.appoint import appoint, dismiss
from duizhang.web.units.actions.edit_group import add_group
from duizhang.web.units.actions.edit_unit import edit_unit
from duizhang.web.units.actions.retire_unit import retire_unit
from duizhang.web.units.actions.succeed_unit import succeed_unit
from duizhang.web.units.models import Unit
from duizhang.web.units.selectors import units_named
from people import Cast


def test_adding_a_unit_is_noted_with_its_fields(cast: Cast) -> None:
    unit = add_unit(code="U09", name="市民政局", aliases=("市民政",), by=cast.su)
    entry = Entry.objects.get()
    assert (entry.verb, entry.by_name, entry.subject_name) == ("unit.add", "苏查", "市民政局")
    assert entry.after["aliases"] == ["市民政"] and unit.aliases == ["市民政"]


@pytest.mark.parametrize(("code", "name", "aliases"), [("U01", "新局", ()), ("U77", "市教育局", ()), ("U77", "新局", ("市教委",)), ("U77", "市教委", ())])
def test_a_code_or_name_that_another_unit_has_is_refused(cast: Cast, code: str, name: str, aliases: tuple[str, ...]) -> None:
    with pytest.raises(Refused, match="市教育局"):
        add_unit(code=code, name=name, aliases=aliases, by=cast.su)
    assert not Entry.objects.exists() and Unit.objects.count() == 3


def test_an_edit_may_keep_its_own_names(cast: Cast) -> None:
    edit_unit(unit=cast.education, aliases=["市教委", "市教育"], by=cast.su)
    assert Entry.objects.get().before == {"aliases": ["市教委"]}


def test_a_unit_does_not_begin_after_it_ended(cast: Cast) -> None:
    retire_unit(unit=cast.water, on=date(2026, 5, 1), by=cast.su)
    with pytest.raises(Refused, match="不能更晚"):
        edit_unit(unit=cast.water, since=date(2026, 5, 2), by=cast.su)
    assert edit_unit(unit=cast.water, since=date(2026, 5, 1), by=cast.su).since == date(2026, 5, 1)


def test_a_merger_ends_the_old_unit_the_day_before_and_both_remember(cast: Cast) -> None:
    succeed_unit(predecessor=cast.water, successor=cast.education, on=date(2026, 3, 1), by=cast.su)
    cast.water.refresh_from_db()
    assert cast.water.until == date(2026, 2, 28)
    assert Entry.objects.filter(also__contains=[f"units.unit:{cast.education.pk}"]).exists()


def test_a_unit_ends_once_only(cast: Cast) -> None:
    retire_unit(unit=cast.water, by=cast.su)
    with pytest.raises(Refused):
        retire_unit(unit=cast.water, by=cast.su)


def test_a_name_finds_by_alias_group_and_day(cast: Cast) -> None:
    add_group(name="水教两家", members=[cast.education, cast.water], by=cast.su)
    retire_unit(unit=cast.water, on=date(2026, 2, 1), by=cast.su)
    assert set(units_named("市教委")) == {cast.education}
    assert set(units_named("水教两家")) == {cast.education, cast.water}
    assert set(units_named("水教两家", on=date(2026, 6, 1))) == {cast.education}
    assert not units_named("市教")


def test_acting_for_a_unit_ends_with_its_last_day(cast: Cast) -> None:
    assert unit_ids(cast.xu) == {cast.water.pk}
    dismiss(membership=cast.xu.memberships.get(), on=timezone.localdate() - timedelta(days=1), by=cast.su)
    assert not unit_ids(cast.xu)
    appoint(person=cast.xu, unit=cast.education, by=cast.su)
    assert unit_ids(cast.xu) == {cast.education.pk}
    with pytest.raises(Refused):
        appoint(person=cast.xu, unit=cast.education, by=cast.su)
