"""Who is told of what, and that it is kept with the change."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any
from uuid import uuid4

import pytest
from django.test import Client
from django.utils import timezone

from duizhang.web.accounts.models import Person
from duizhang.web.cases.actions.assign_case import assign_case
from duizhang.web.cases.actions.foretell_due import foretell_due
from duizhang.web.cases.actions.remind_case import remind_case
from duizhang.web.cycles.actions.accept_report import accept_report
from duizhang.web.cycles.actions.pass_report import pass_report
from duizhang.web.cycles.actions.remind_reports import remind_reports
from duizhang.web.cycles.actions.return_report import return_report
from duizhang.web.cycles.actions.submit_report import submit_report
from duizhang.web.cycles.models import Cycle, Snapshot
from duizhang.web.ledger.change import changing
from duizhang.web.ledger.models import Entry
from duizhang.web.ledger.refusal import Refused
from duizhang.web.notices.actions.notify import notify
from duizhang.web.notices.actions.save_preference import save_preference
from duizhang.web.notices.models import Delivery, Notice, Receipt
from duizhang.web.notices.silence import silence
from office import case_of, cycle_of, report_of, target_of
from people import Cast

SignIn = Callable[..., Client]


def told(kind: str) -> set[str]:
    return set(Receipt.objects.filter(notice__kind=kind).values_list("person__username", flat=True))


def ask(cast: Cast, **options: Any) -> Notice | None:
    facts = {"number": "督〔2026〕1号", "case": "供水", "due": "2026-03-31"}
    return notify("case.reminded", units=(cast.education.pk,), **({"by": cast.su, "link": "/cases/1/"} | facts | options))


def submitted(cast: Cast, text: str = "新增学位60个。秘而不宣的一句。") -> Any:
    target_of(cast)
    submit_report(report=report_of(cast), key=uuid4(), text=text, problems="用地未批", next_step="四月批地", by=cast.liang)
    return report_of(cast)


def test_a_report_on_its_way_tells_the_next_one_and_nobody_else(cast: Cast) -> None:
    report = submitted(cast)
    assert told("report.to_pass") == {"lin"}
    pass_report(report=report, by=cast.lin)
    assert told("report.waiting") == {"su", "shen"}
    accept_report(report=report, by=cast.su)
    assert told("report.accepted") == {"liang"}
    assert not Receipt.objects.filter(person__in=(cast.xu, cast.alice, cast.pu, cast.au)).exists()


def test_no_word_of_a_report_or_of_a_reason_is_in_a_notice(cast: Cast) -> None:
    pass_report(report=submitted(cast), by=cast.lin)
    return_report(report=report_of(cast), reason="把秘而不宣的理由写清", by=cast.su)
    assert told("report.returned") == {"liang"}
    said = "".join(f"{notice}{notice.facts}{notice.link}" for notice in Notice.objects.all())
    assert "新增学位500个" in said and "秘而不宣" not in said and "用地" not in said


@pytest.mark.parametrize(("earlier", "now", "who"), [("", "red", {"shen", "mo"}), ("green", "red", {"shen", "mo"}), ("red", "red", set()), ("red", "green", set())])
def test_what_is_newly_red_is_told_and_what_stays_red_is_not(earlier: str, now: str, who: set[str], cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    pass_report(report=submitted(cast), by=cast.lin)
    Snapshot.objects.update(colour=now)
    monkeypatch.setattr("duizhang.web.cycles.actions.accept_report.judge", lambda submission: None)
    if earlier:
        before = {"name": "1—2月", "due": date(2026, 3, 5), "plan": cycle_of().plan, "rhythm": "cumulative", "start": date(2026, 1, 1), "end": date(2026, 2, 28)}
        verdict = Snapshot.objects.get()
        verdict.pk, verdict.cycle, verdict.colour = None, Cycle.objects.create(**before), earlier
        verdict.save()
    accept_report(report=report_of(cast), by=cast.su)
    assert told("task.red") == who


def test_a_case_tells_its_units(cast: Cast) -> None:
    case = case_of(cast)
    assert told("case.assigned") == {"lin", "liang"}
    remind_case(case=case, by=cast.su)
    assert told("case.reminded") == {"lin", "liang"} and told("case.overdue") == set()
    assert foretell_due(today=case.due - timedelta(days=9)) == 0
    assert foretell_due(today=case.due - timedelta(days=3)) == 1 and foretell_due(today=case.due - timedelta(days=2)) == 0
    assert told("case.due_soon") == {"liang"}


def test_what_is_refused_tells_nobody(cast: Cast) -> None:
    case = case_of(cast)
    before = Notice.objects.count()
    with pytest.raises(Refused):
        assign_case(case=case, unit=cast.water, due=timezone.localdate(), supporting=[cast.water], by=cast.su)
    with pytest.raises(ZeroDivisionError), changing():
        assert ask(cast)
        raise ZeroDivisionError
    assert Notice.objects.count() == before and not told("case.reminded")


def test_reminders_follow_the_schedule_all_tasks_in_one_and_stop_when_handed_in(cast: Cast) -> None:
    report_of(cast)
    due = cycle_of().due
    assert [remind_reports(today=due + timedelta(days=n)) for n in (-5, -2, -1, 0, 1, 2, 3, 30)] == [0, 1, 0, 0, 1, 0, 0, 0]
    assert told("report.due_soon") == {"liang"} and told("report.overdue") == {"liang", "lin"}
    assert "1 项进展未报" in str(Notice.objects.get(kind="report.due_soon"))


def test_who_has_handed_in_is_not_reminded(cast: Cast) -> None:
    submitted(cast)
    assert remind_reports(today=cycle_of().due) == 0


def test_only_what_the_title_names_gets_into_a_notice(cast: Cast) -> None:
    for wrong in ({"text": "x"}, {"link": "//elsewhere.example/"}, {"link": "https://elsewhere.example/"}):
        with pytest.raises(TypeError):
            ask(cast, **wrong)
    with pytest.raises(KeyError):
        notify("no.such", by=None, link="/")


def test_the_same_key_is_told_once_and_silence_tells_nobody(cast: Cast) -> None:
    assert ask(cast, key="k") and ask(cast, key="k") is None
    with silence():
        assert ask(cast, key="other") is None
    assert Notice.objects.count() == 1


def test_nobody_is_told_who_left_or_did_it_themselves(cast: Cast) -> None:
    cast.liang.memberships.update(until=date(2026, 1, 2))
    assert ask(cast, by=cast.lin) is None and not Notice.objects.exists()
    Person.objects.filter(pk=cast.lin.pk).update(is_active=False)
    assert ask(cast) is None


def test_a_kind_is_left_out_on_wish_but_never_an_obligatory_one(cast: Cast) -> None:
    save_preference(by=cast.lin, off=["case.reminded"])
    ask(cast)
    assert told("case.reminded") == {"liang"}
    with pytest.raises(Refused, match="不能不收"):
        save_preference(by=cast.lin, off=["case.assigned"])
    assert Entry.objects.filter(verb="notice.preference").count() == 1


def test_mail_goes_only_to_who_has_an_address_and_wants_it(cast: Cast, settings: Any) -> None:
    Person.objects.filter(username__in=("liang", "lin")).update(email="a@city.example")
    ask(cast)
    assert not Delivery.objects.exists()  # no mail server: the inbox only
    settings.SMTP = "smtp://localhost:1/?from=office@city.example"
    save_preference(by=cast.lin, mail=False)
    ask(cast)
    assert [d.person.username for d in Delivery.objects.all()] == ["liang"]


def test_telling_takes_as_many_queries_for_many_people_as_for_one(cast: Cast, django_assert_max_num_queries: Any) -> None:
    with django_assert_max_num_queries(12):
        ask(cast)


def test_the_inbox_is_ones_own_counts_on_every_page_and_is_read_by_following(cast: Cast, signed_in: SignIn) -> None:
    ask(cast, link="/units/")
    liang, receipt = signed_in(cast.liang), Receipt.objects.get(person=cast.liang)
    assert 'inbox-count">1<' in liang.get("/units/").text and "督〔2026〕1号 催办" in liang.get("/notices/").text
    assert signed_in(cast.xu).get(f"/notices/{receipt.pk}/").status_code == 404 and "inbox-count" not in signed_in(cast.xu).get("/units/").text
    assert Client().get(f"/notices/{receipt.pk}/")["Location"].startswith("/accounts/login/")
    assert liang.get(f"/notices/{receipt.pk}/")["Location"] == "/units/"
    assert "inbox-count" not in liang.get("/units/").text and not Receipt.objects.get(person=cast.lin).read_at
    signed_in(cast.lin).post("/notices/read/")
    assert not Receipt.objects.filter(read_at__isnull=True).exists()


def test_the_inbox_speaks_the_readers_language(cast: Cast, signed_in: SignIn) -> None:
    ask(cast)
    client = signed_in(cast.liang)
    client.cookies["django_language"] = "en"
    assert "reminder, due 2026-03-31" in client.get("/notices/").text


def test_a_preference_is_saved_by_its_page(cast: Cast, signed_in: SignIn) -> None:
    client = signed_in(cast.liang)
    wish = {"digest": "daily", "digest_at": "09:00", "quiet_since": "18:00", "quiet_until": "09:00", "off": ["report.accepted"]}
    assert client.post("/notices/preference/", wish)["Location"] == "/notices/preference/"
    kept = cast.liang.preference
    assert (kept.mail, kept.digest, kept.off, kept.quiet_weekends) == (False, "daily", ["report.accepted"], False)
    assert client.post("/notices/preference/", wish | {"off": ["report.returned"]}).status_code == 422
    with_form = client.get("/notices/preference/").text
    assert "进展被退回" not in with_form and 'value="18:00"' in with_form
