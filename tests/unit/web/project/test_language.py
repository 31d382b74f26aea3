"""English for whoever chose it, Chinese for everybody else; the record, exports and papers always Chinese."""

import io
import re
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import pytest
from babel.messages.mofile import read_mo, write_mo
from babel.messages.pofile import read_po
from django.core.management import call_command
from django.test import Client
from django.utils import translation

from duizhang.web.cycles.models.report import State
from duizhang.web.ledger.change import changing
from duizhang.web.ledger.models import Entry
from duizhang.web.project import navigation
from office import report_of, snapshot_of
from people import Cast

WEB = Path(navigation.__file__).parent.parent
CATALOGUE = Path(navigation.__file__).parent / "locale" / "en" / "LC_MESSAGES" / "django.po"
IN_TEMPLATES = re.compile(r"""\{%\s*trans(?:late)?\s+(?:"([^"]+)"|'([^']+)')|[:=]_\((?:"([^"]+)"|'([^']+)')\)""")
BLOCKS = re.compile(r"\{%\s*blocktrans(?:late)?\b[^%]*%\}(.*?)\{%\s*(?:plural|endblocktrans)", re.DOTALL)
IN_PYTHON = re.compile(r"""\b(?:_\(|pgettext_lazy\("list", )"([^"]+)"\)""")

SignIn = Callable[..., Client]


def english() -> dict[str, tuple[str, ...]]:
    """What each Chinese word is in English: one form, or two where it is counted."""
    with CATALOGUE.open("rb") as file:
        messages = read_po(file, locale="en", abort_invalid=True)
    return {words(m.id)[0]: words(m.string) for m in messages if m.id}


def words(said: str | tuple[str, ...] | list[str]) -> tuple[str, ...]:
    return (said,) if isinstance(said, str) else tuple(said)


def marked(template: str) -> set[str]:
    """The words that a template marks for translation."""
    plain = {next(filter(None, found)) for found in IN_TEMPLATES.findall(template)}
    return plain | {re.sub(r"\{\{ ?(\w+) ?\}\}", r"%(\1)s", block) for block in BLOCKS.findall(template)}


def test_every_word_marked_is_in_the_catalogue() -> None:
    pages = [*WEB.rglob("*.html"), *WEB.rglob("*.txt")]
    asked = set().union(*(marked(page.read_text("utf-8")) for page in pages))
    asked |= {found for source in WEB.rglob("*.py") for found in IN_PYTHON.findall(source.read_text("utf-8"))}
    assert len(asked) > 300
    assert asked - set(english()) == set()


def test_a_marked_word_is_found_wherever_it_stands() -> None:
    page = """{% trans "甲" %}<i title="{% trans '乙' %}">{{ x|default:_("丙") }}{% include "a" with b=_("丁") %}
    {% blocktrans count n=x|length %}戊 {{ n }}{% plural %}己 {{ n }}{% endblocktrans %}{{ not_marked }}庚"""
    assert marked(page) == {"甲", "乙", "丙", "丁", "戊 %(n)s"}


def test_every_word_has_its_english_with_the_same_places() -> None:
    place = re.compile(r"%\(\w+\)[sd]")
    for chinese, forms in english().items():
        assert all(forms), chinese
        assert all(sorted(place.findall(form)) == sorted(place.findall(chinese)) for form in forms), chinese


def test_the_compiled_catalogue_is_the_written_one() -> None:
    with CATALOGUE.open("rb") as file:
        written = read_po(file, locale="en")
    fresh = io.BytesIO()
    write_mo(fresh, written)
    fresh.seek(0)
    with CATALOGUE.with_suffix(".mo").open("rb") as file:
        committed = {(m.context, words(m.id)): words(m.string) for m in read_mo(file) if m.id}
    assert committed == {(m.context, words(m.id)): words(m.string) for m in read_mo(fresh) if m.id}


def menu(client: Client) -> list[str]:
    page = client.get("/board/").content.decode()
    return re.findall(r'<span class="nav-link-title">([^<]+)</span>', page)


def test_the_menu_is_chinese_until_english_is_chosen(cast: Cast, signed_in: SignIn) -> None:
    client = signed_in(cast.su)
    assert {"看板", "督办件", "报告期"} <= set(menu(client))
    client.cookies["django_language"] = "en"
    shown = menu(client)
    assert {"Board", "Cases", "Plans", "Reporting periods"} <= set(shown)
    assert not [word for word in shown if re.search("[一-鿿]", word)]


def test_lights_and_roles_are_said_in_english(cast: Cast, signed_in: SignIn) -> None:
    snapshot_of(cast, colour="red", value=Decimal(1))
    client = signed_in(cast.su)
    assert "■红" in client.get("/board/").content.decode()
    client.cookies["django_language"] = "en"
    page = client.get("/board/").content.decode()
    assert "■Red" in page
    assert "■红" not in page
    assert "Supervision office" in page


def test_the_browsers_wish_is_not_a_choice(cast: Cast, signed_in: SignIn) -> None:
    assert "看板" in signed_in(cast.su).get("/board/", headers={"accept-language": "en"}).content.decode()


@pytest.mark.parametrize("form", ["csv"])
def test_an_export_is_chinese_in_every_language(form: str, cast: Cast, signed_in: SignIn) -> None:
    client = signed_in(cast.su)
    chinese = client.get(f"/units/?export={form}").content
    client.cookies["django_language"] = "en"
    assert client.get(f"/units/?export={form}").content == chinese
    assert "代码" in chinese.decode("utf-8-sig")


def test_the_record_is_written_in_chinese_whoever_writes(cast: Cast) -> None:
    report = report_of(cast)
    with translation.override("en"):
        with changing() as record:
            record("report.lock", report, by=cast.su, after={"state": State.LOCKED.label})
        assert str(State.LOCKED.label) == "Locked"
    assert Entry.objects.latest("number").after == {"state": "已锁定"}


def test_translation_changes_no_table(db: None) -> None:
    call_command("makemigrations", check=True, dry_run=True, verbosity=0)
