"""English for whoever chose it, Chinese for everybody else; the record, exports and papers always Chinese."""

import io
import re
from collections.abc import Callable, Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from babel.messages.mofile import read_mo, write_mo
from babel.messages.pofile import read_po
from django.apps import apps
from django.contrib.postgres.fields import ArrayField
from django.core.management import call_command
from django.db.models import CharField, JSONField, TextField
from django.test import Client
from django.utils import translation

from addresses import OURS, path_to, rule
from duizhang.web.accounts.roles import Role
from duizhang.web.cases.ladder import ladder, limits, rule_in_force
from duizhang.web.cycles.doubts import WORDS
from duizhang.web.cycles.in_english import in_english
from duizhang.web.cycles.models import Finding
from duizhang.web.cycles.models.report import State
from duizhang.web.cycles.models.schedule import Rhythm
from duizhang.web.cycles.periods import stretches
from duizhang.web.door import COLOUR_SHAPES, PACE_WORDS, VERDICT_WORDS, reason_in_english
from duizhang.web.jobs.models import Job
from duizhang.web.ledger.change import changing
from duizhang.web.ledger.models import Entry
from duizhang.web.ledger.refusal import Refused, in_ones_language
from duizhang.web.ledger.words import changes_in_words
from duizhang.web.plans.templatetags.plans import figure
from duizhang.web.project import navigation
from office import report_of, snapshot_of
from people import Cast
from samples import make_samples

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


def test_every_doubt_and_verdict_is_in_the_catalogue() -> None:
    said = {*WORDS.values(), *VERDICT_WORDS.values(), *PACE_WORDS.values(), *(word[1:] for word in COLOUR_SHAPES.values())}
    assert said - set(english()) == set()


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


REFUSED = re.compile(r"""Refused\(\s*(f?)"([^"]+)"(?:\s*if |\))""")


def refusals() -> list[str]:
    """What actions say, as written, with a word in the place of each value."""
    said = [words for source in WEB.rglob("*.py") for _, words in REFUSED.findall(source.read_text("utf-8"))]
    return [re.sub(r"\{[^{}]+\}", "X", words) for words in said]


def test_every_refusal_is_said_in_both_languages() -> None:
    assert len(refusals()) > 80
    for words in refusals():
        chinese, english = in_ones_language(words), in_english_of(words)
        assert re.search("[一-鿿]", chinese) and not chinese.endswith(")"), words
        assert english.isascii() and english[0].isupper(), words


def in_english_of(words: str) -> str:
    with translation.override("en"):
        return str(Refused(words))


def test_a_refusal_without_english_or_with_brackets_within_stays_whole() -> None:
    for words in ("只有中文", "“教育局（本级）”不是单位", "2026(1)号"):
        assert in_english_of(words) == words == in_ones_language(words)


def test_a_refusal_is_shown_in_the_language_of_whoever_asked(cast: Cast, signed_in: SignIn) -> None:
    form = {"code": "U01", "name": "市教育局", "kind": "department"}
    client = signed_in(cast.su)
    chinese = client.post("/units/add/", form).text
    client.cookies["django_language"] = "en"
    english = client.post("/units/add/", form).text
    found = re.compile(r'class="errorlist[^>]*><li>([^<]+)')
    assert re.search("[一-鿿]", found.search(chinese)[1]) and "(" not in found.search(chinese)[1]  # type: ignore[index]
    assert found.search(english)[1].isascii()  # type: ignore[index]


UNMARKED = re.compile(r"""(?:messages\.\w+\(request, |ValidationError\()f?"[^"]*[一-鿿]""")


def test_no_view_or_form_says_a_word_that_cannot_be_translated() -> None:
    for source in WEB.rglob("*.py"):
        if "views" in source.parts or source.stem in ("forms", "fields"):
            assert not UNMARKED.search(source.read_text("utf-8")), source


def test_an_unmarked_word_would_be_noticed() -> None:
    assert UNMARKED.search('messages.success(request, f"已设置 {n} 项")') and UNMARKED.search('ValidationError("不是数")')
    assert not UNMARKED.search('messages.success(request, _("已设置"))')


def test_periods_rungs_and_figures_have_their_english(cast: Cast) -> None:
    snapshot = snapshot_of(cast)
    assert (snapshot.cycle.shown, figure(snapshot.target)) == ("1—3月", '<span class="target-figure">不低于 500个</span>')
    assert all(re.search("[一-鿿]", rung.shown + rung.sheet_shown) for rung in rule_in_force().rung)
    with translation.override("en"):
        assert (snapshot.cycle.shown, figure(snapshot.target)) == ("Jan–Mar", '<span class="target-figure">at least 500个</span>')
        assert all((rung.shown + rung.sheet_shown).isascii() for rule in ladder().rule for rung in rule.rung)
        assert all((rule.title_shown + rule.says_shown).isascii() for rule in ladder().rule)
        assert all(limit.shown.isascii() for limit in limits())


@pytest.mark.parametrize("rhythm", [rhythm for rhythm in Rhythm.values if rhythm != "yearly"])
def test_every_name_that_a_rhythm_makes_has_its_english(rhythm: str) -> None:
    names = [stretch.name for stretch in stretches(rhythm, date(2026, 1, 1), date(2026, 12, 31))]
    english = [in_english(name) for name in names]
    assert len(set(english)) == len(set(names)) > 1 and not [name for name in english if re.search("[一-鿿]", name)]


CHINESE = re.compile("[一-鿿]+")
LEFT_OUT = re.compile(r"<(script)\b.*?</\1>|<(\w+)[^>]* lang=\"zh-(?:Hans|CN)\".*?</\2>", re.DOTALL)  # data; what says that it is Chinese


def test_english_screens_hold_no_chinese_but_what_people_wrote(cast: Cast, signed_in: SignIn) -> None:
    samples = make_samples(cast)
    left: dict[str, set[str]] = {}
    for role in (Role.SUPERVISION, Role.SECURITY, Role.LOG_AUDITOR, Role.ADMINISTRATOR, Role.LIAISON, Role.UNIT_LEAD):
        client = signed_in(cast.by_role()[role])
        client.cookies["django_language"] = "en"
        for name in (n for n in OURS if rule(n).allows(cast.by_role()[role])):  # type: ignore[union-attr]
            answer = client.get(path_to(name, samples), {"lang": "en"})  # the public page goes by the address, not by the cookie
            if answer.status_code == 200 and answer["Content-Type"].startswith("text/html"):
                left.setdefault(name, set()).update(CHINESE.findall(LEFT_OUT.sub("", answer.text)))
    written = "\n".join(texts())
    wrong = {name: {w for w in words if w not in written} for name, words in left.items()}
    assert len(left) > 60
    found = [f"{name}: {words}" for name, words in wrong.items() if words]
    assert not found, "\n".join(found)


def texts() -> Iterator[str]:
    """All that stands in the office's tables as text; a reason is our own, and told in English."""
    for model in apps.get_models():
        fields = [f.name for f in model._meta.concrete_fields if isinstance(f, (CharField, TextField, JSONField, ArrayField)) and f.name not in ("because", "settles")]
        for row in model._default_manager.values_list(*fields) if fields else ():
            yield from (str(value) for value in row)


def test_the_reason_beside_a_verdict_is_told_in_english_and_kept_in_chinese(cast: Cast, signed_in: SignIn) -> None:
    snapshot = snapshot_of(cast, because="1—3月新增60个，低于500个，差440个，尚未到期")
    client = signed_in(cast.su)
    client.cookies["django_language"] = "en"
    page = client.get(f"/board/verdicts/{snapshot.pk}/").text
    assert "440个 short of 500个; not yet due" in page and "尚未到期" not in page
    client.cookies["django_language"] = "zh-hans"
    assert "低于500个，差440个，尚未到期" in client.get(f"/board/verdicts/{snapshot.pk}/").text


def test_what_a_report_is_doubted_for_is_told_in_english(cast: Cast, signed_in: SignIn) -> None:
    snapshot = snapshot_of(cast)
    because = "84 / 120 = 70%，文中写作75%；若比率无误，分子应为90个，或分母应为112个。也可能另有口径，或中途调整了基数"
    Finding.objects.create(submission=snapshot.submission, type="arithmetic", severity="error", line=2, start=0, end=7, quote="新增学位60个", because=because)
    client = signed_in(cast.su)
    assert because in client.get(f"/cycles/reports/{snapshot.submission.report_id}/").text
    client.cookies["django_language"] = "en"
    page = client.get(f"/cycles/reports/{snapshot.submission.report_id}/").text
    assert "84 / 120 = 70%, the text says 75%; if the rate is right, the part would be 90个" in page and "文中写作" not in page


def test_a_unit_is_told_in_english_what_is_wrong_but_not_what_to_write(cast: Cast, signed_in: SignIn) -> None:
    report = report_of(cast)
    report.text = "新增学位60个。\n120个项目已开工84个，开工率75%。"
    report.save()
    client = signed_in(cast.liang)
    client.cookies["django_language"] = "en"
    page = client.get(f"/cycles/reports/{report.pk}/").text
    assert "84 / 120 = 70%, the text says 75% (possibly by another definition" in page and "would be" not in page


@pytest.mark.parametrize("said", ["与上期报送的是同一句，数也没有变", "与上期报送的是同一句", "只到1月31日，本期到3月31日"])
def test_the_offices_own_doubts_have_their_english(said: str) -> None:
    assert re.sub(r"\d+", "N", said) in re.sub(r"\{[^}]+\}", "N", (WEB / "cycles" / "doubts.py").read_text("utf-8"))
    assert reason_in_english(said).isascii()


def test_what_a_job_came_to_is_said_in_the_readers_language() -> None:
    job = Job(title="导入单位：单位.csv", outcome="已导入 3 行 (rows imported: 3)")
    assert (job.shown, job.said) == ("导入单位：单位.csv", "已导入 3 行")
    with translation.override("en"):
        assert (job.shown, job.said) == ("Import units：单位.csv", "Rows imported: 3")


def test_in_a_history_a_state_is_translated_and_what_people_wrote_is_not(cast: Cast) -> None:
    report = report_of(cast)
    with changing() as record:
        record("report.lock", report, by=cast.su, after={"state": State.LOCKED.label, "note": State.LOCKED.label})
    with translation.override("en"):
        assert [now for _, _, now in changes_in_words(Entry.objects.latest("number"))] == ["已锁定", "Locked"]  # note, state
