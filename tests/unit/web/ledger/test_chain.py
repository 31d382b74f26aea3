"""Tampering shows; an untouched chain says nothing."""

import pytest
from django.db import DatabaseError, connection, transaction

from duizhang.web.ledger.chain import Seal, last_seal, verify
from duizhang.web.ledger.change import changing, ref
from duizhang.web.ledger.models import Entry
from duizhang.web.units.actions.add_unit import add_unit
from people import Cast


@pytest.fixture
def three_entries(cast: Cast) -> None:
    for number in range(3):
        add_unit(code=f"T{number}", name=f"试验单位{number}", by=cast.su)


def tamper(sql: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute("ALTER TABLE ledger_entry DISABLE TRIGGER ledger_refuses_change")
        cursor.execute(sql)


def test_it_stays_silent_on_an_untouched_chain(three_entries: None) -> None:
    assert verify(expect=last_seal()).broken_at is None


def test_an_empty_ledger_is_intact(db: None) -> None:
    assert verify().broken_at is None


@pytest.mark.parametrize(
    ("sql", "where"),
    [
        ("UPDATE ledger_entry SET subject_name = '别的单位' WHERE number = 2", 2),
        ("UPDATE ledger_entry SET after = '{}' WHERE number = 1", 1),
        ("UPDATE ledger_entry SET at = at + interval '1 second' WHERE number = 3", 3),
        ("DELETE FROM ledger_entry WHERE number = 2", 3),
    ],
)
def test_a_changed_or_lost_entry_shows(three_entries: None, sql: str, where: int) -> None:
    tamper(sql)
    assert verify().broken_at == where


def test_a_cut_tail_shows_against_a_seal(three_entries: None) -> None:
    seal = last_seal()
    tamper("DELETE FROM ledger_entry WHERE number = 3")
    assert verify().broken_at is None
    assert verify(expect=seal).broken_at == 3


def test_a_rewritten_chain_shows_against_a_seal(three_entries: None) -> None:
    assert verify(expect=Seal(number=2, hash="f" * 64)).broken_at == 2


@pytest.mark.parametrize("sql", ["UPDATE ledger_entry SET reason = '改'", "DELETE FROM ledger_entry"])
def test_the_database_refuses(three_entries: None, sql: str) -> None:
    with pytest.raises(DatabaseError, match="append-only"), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(sql)
    assert Entry.objects.count() == 3


def test_the_database_refuses_to_truncate(three_entries: None) -> None:
    with connection.cursor() as cursor:
        cursor.execute("ALTER TABLE ledger_entry ENABLE TRIGGER ledger_refuses_truncate")
        with pytest.raises(DatabaseError, match="append-only"), transaction.atomic():
            cursor.execute("TRUNCATE ledger_entry")


def test_a_failed_change_leaves_no_entry(cast: Cast) -> None:
    with pytest.raises(ZeroDivisionError), changing() as record:
        record("unit.edit", cast.water, by=cast.su)
        raise ZeroDivisionError
    assert not Entry.objects.exists()


def test_a_failed_part_of_a_change_leaves_no_entry_and_the_rest_stays(cast: Cast) -> None:
    with changing() as record:
        with pytest.raises(ZeroDivisionError), changing() as inner:
            inner("unit.edit", cast.water, by=cast.su)
            raise ZeroDivisionError
        record("unit.edit", cast.education, by=cast.su)
    assert list(Entry.objects.values_list("subject", flat=True)) == [ref(cast.education)]
