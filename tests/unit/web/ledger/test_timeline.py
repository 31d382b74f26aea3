"""The history of a thing on its page: the newest few, and all of it by pages where it is asked for."""

import re
from collections.abc import Callable

from django.test import Client

from duizhang.web.ledger.models import Entry
from duizhang.web.ledger.words import changes_in_words, verb_in_words
from duizhang.web.units.actions.edit_unit import edit_unit
from people import Cast
from samples import make_samples


def _told(page: str) -> list[str]:
    """Which names the history says, in its order."""
    return re.findall(r"→ (市教育\d+局)", page.partition('id="timeline-title"')[2])


def test_a_page_shows_the_newest_and_leads_to_all(cast: Cast, signed_in: Callable[..., Client]) -> None:
    unit, client = cast.education, signed_in(cast.su)
    for n in range(60):
        edit_unit(unit=unit, name=f"市教育{n}局", by=cast.su)
    address = f"/units/{unit.pk}/"
    newest = client.get(address).text
    assert _told(newest) == [f"市教育{n}局" for n in range(59, 51, -1)] and "?history=1#timeline-title" in newest
    first, second = client.get(f"{address}?history=1").text, client.get(f"{address}?history=2").text
    assert _told(first)[0] == "市教育59局" and _told(second)[-1] == "市教育0局"
    assert sorted({*_told(first), *_told(second)}) == sorted(f"市教育{n}局" for n in range(60))
    assert "?history=2#timeline-title" in first and "?history=1#timeline-title" in second
    assert client.get(f"{address}?history={'9' * 5000}").status_code == 200


def test_a_short_history_leads_nowhere(cast: Cast, signed_in: Callable[..., Client]) -> None:
    page = signed_in(cast.su).get(f"/units/{cast.water.pk}/").text
    assert "操作记录" in page and "history=" not in page


def test_every_key_of_the_histories_of_a_year_has_a_word(cast: Cast) -> None:
    """What the actions note in a made year is told in Chinese, not by the names of our fields."""
    make_samples(cast)
    told = {(entry.verb, field) for entry in Entry.objects.all() for field, _, _ in changes_in_words(entry)}
    assert len(told) > 30 and not {pair for pair in told if re.search(r"[a-z_]{3,}", pair[1])}
    assert not {entry.verb for entry in Entry.objects.all() if verb_in_words(entry.verb) == entry.verb}
