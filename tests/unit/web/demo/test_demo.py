"""The invented city: read whole by the engine, told the same way twice, worked through by the office's own verbs."""

import msgspec
import pytest
from django.utils import timezone

from duizhang.web.accounts.models import Person
from duizhang.web.accounts.roles import DUTIES, Role
from duizhang.web.board.selectors import cycles_of
from duizhang.web.bulletins.models import Issue, Objection
from duizhang.web.cases.models import Case, Complaint
from duizhang.web.cycles.models import Report, Snapshot, Submission
from duizhang.web.demo.city import city
from duizhang.web.demo.clock import then
from duizhang.web.demo.load import load
from duizhang.web.demo.plan_text import plan_text
from duizhang.web.demo.progress import course_of, told
from duizhang.web.door import audit_text
from duizhang.web.ledger.chain import verify
from duizhang.web.ledger.models import Entry
from duizhang.web.ledger.refusal import Refused
from duizhang.web.plans.models import Plan, Target
from duizhang.web.units.models import Unit
from people import Cast
from people import person as made


def test_the_engine_reads_every_promise_of_its_plan() -> None:
    read = audit_text(plan_text(city(), 2026), year=2026)
    promised = sum(len(d.promises) for d in city().department) + len(city().district) * len(city().local.lines)
    assert len(read.rows) == promised >= 100 and {t.row for t in read.targets} == {row.id for row in read.rows}
    assert all(row.units[0][1] == "lead" for row in read.rows)


def test_sentences_are_the_same_twice_and_differ_from_each_other() -> None:
    texts = [told(number=n, promise="新建社区医院9个", month=m, words=city().words).text for n in range(1, 40) for m in (4, 9)]
    assert texts == [told(number=n, promise="新建社区医院9个", month=m, words=city().words).text for n in range(1, 40) for m in (4, 9)]
    assert len(set(texts)) > 60 and len({course_of(n) for n in range(1, 109)}) == 6


def test_a_figure_that_limits_the_thing_is_no_progress_of_it() -> None:
    text = told(number=3, promise="规模以上工业增加值增长7%以上", month=9, words=city().words).text
    assert "规模以上工业增加值增长" in text and "%以上" not in text


def test_the_clock_stands_and_goes_back() -> None:
    with then(timezone.localdate().replace(year=2020, day=3)):
        assert timezone.localdate().year == 2020
    assert timezone.localdate().year > 2020


def test_a_small_city_has_the_whole_year(db: None) -> None:
    departments = [msgspec.structs.replace(d, promises=d.promises[:4]) for d in city().department if d.field in ("项目投资", "教育")]
    local = msgspec.structs.replace(city().local, lines=city().local.lines[:2])
    few = msgspec.structs.replace(city(), department=departments, district=city().district[:1], local=local)
    shown = load(admin=made("admin", "管理", Role.ADMINISTRATOR), security=made("security", "安全", Role.SECURITY), invented=few)
    works_through_everything()
    only_these_sign_in(shown)


def works_through_everything() -> None:
    assert Target.objects.exclude(document=None).count() == Target.objects.count() >= 10
    assert cycles_of(Plan.objects.get()).count() >= 5
    assert {"accepted", "locked"} <= set(Report.objects.values_list("state", flat=True))
    assert Submission.objects.filter(number=2).exists() and {"green", "yellow"} <= set(Snapshot.objects.values_list("colour", flat=True))
    assert set(Case.objects.values_list("state", flat=True)) >= {"opened", "assigned", "signed_for", "answered", "checked", "verified", "sent_back", "closed", "revisited"}
    assert Complaint.objects.filter(case__isnull=True).exists() and Case.objects.filter(extensions__granted=True).exists()
    assert {("notice", "issued"), ("notice", "superseded"), ("table", "issued")} <= set(Issue.objects.values_list("kind", "state")) and Objection.objects.filter(state="open").exists()
    assert not Entry.objects.filter(at__gt=timezone.now()).exists() and not Case.objects.filter(opened_at__gt=timezone.now()).exists()
    assert verify().broken_at is None


def only_these_sign_in(shown: list[tuple[Person, str]]) -> None:
    for person in Person.objects.exclude(role__in=DUTIES):
        assert person.has_usable_password() is (person.username in {p.username for p, _ in shown})
    assert all(person.check_password(word) and person.must_change_password for person, word in shown)
    assert {person.role for person, _ in shown} == set(Role) - set(DUTIES)


def test_it_never_mixes_with_real_work(cast: Cast) -> None:
    units = Unit.objects.count()
    with pytest.raises(Refused):
        load(admin=cast.alice, security=cast.sec)
    assert Unit.objects.count() == units
