"""三员分立: three duties that share nothing, that nobody gives to himself, and that are all held from the first start on."""

from collections.abc import Callable
from itertools import combinations

import pytest
from django.test import Client

from duizhang.web.accounts.actions.add_person import add_keeper
from duizhang.web.accounts.actions.edit_person import edit_person
from duizhang.web.accounts.actions.reset_password import reset_password
from duizhang.web.accounts.actions.reset_second_factor import reset_second_factor
from duizhang.web.accounts.duties import duties_wanting
from duizhang.web.accounts.models import Person
from duizhang.web.accounts.permissions import Permission as P
from duizhang.web.accounts.roles import DUTIES, ROLES, Role
from duizhang.web.ledger.models import Entry
from duizhang.web.ledger.refusal import Refused
from duizhang.web.project.first_start import fill_duties
from duizhang.web.units.actions.appoint import appoint
from people import PASSWORD, Cast, person

SignIn = Callable[..., Client]
TO_LOOK_AT = {P.UNITS_VIEW, P.SIGN_INS_VIEW}


def test_no_two_duties_share_a_permission_but_to_look() -> None:
    for one, other in combinations(DUTIES, 2):
        assert ROLES[one] & ROLES[other] <= TO_LOOK_AT, (one, other)


def test_the_three_do_none_of_the_offices_work() -> None:
    business = {p for role, may in ROLES.items() if role not in DUTIES for p in may} - {P.UNITS_VIEW, P.UNITS_EDIT, P.UNITS_APPOINT, P.LEDGER_VIEW, P.JOBS_OWN}
    assert business and not any(ROLES[duty] & business for duty in DUTIES)


def test_only_security_manages_people_and_only_audit_takes_the_ledger_out() -> None:
    assert [role for role, may in ROLES.items() if P.PEOPLE_MANAGE in may] == [Role.SECURITY]
    assert [role for role, may in ROLES.items() if P.LEDGER_EXPORT in may] == [Role.LOG_AUDITOR]
    assert {role for role, may in ROLES.items() if P.LEDGER_VIEW in may} == {Role.LOG_AUDITOR, Role.AUDITOR}


@pytest.mark.parametrize("change", [{"role": Role.SUPERVISION}, {"role": Role.LOG_AUDITOR}, {"is_active": False}])
def test_nobody_changes_his_own_role_or_account(cast: Cast, change: dict[str, object]) -> None:
    with pytest.raises(Refused, match="自己"):
        edit_person(person=cast.sec, by=cast.sec, **change)
    assert edit_person(person=cast.sec, name="安全员", by=cast.sec).name == "安全员"


def test_nobody_resets_or_appoints_himself(cast: Cast) -> None:
    for action in (reset_password, reset_second_factor):
        with pytest.raises(Refused, match="自己"):
            action(person=cast.sec, by=cast.sec)
    with pytest.raises(Refused, match="自己"):
        appoint(person=cast.su, unit=cast.water, by=cast.su)


@pytest.mark.parametrize(("who", "role"), [("log", Role.SUPERVISION), ("alice", Role.SECURITY), ("liang", Role.SECURITY), ("su", Role.LOG_AUDITOR)])
def test_a_duty_and_another_role_are_never_exchanged(cast: Cast, who: str, role: Role) -> None:
    with pytest.raises(Refused, match="三员"):
        edit_person(person=getattr(cast, who), role=role, by=cast.sec)


def test_other_roles_are(cast: Cast) -> None:
    assert edit_person(person=cast.liang, role=Role.UNIT_LEAD, by=cast.sec).role == Role.UNIT_LEAD


@pytest.mark.parametrize("who", ["alice", "log"])
def test_the_last_holder_of_a_duty_stays(cast: Cast, who: str) -> None:
    with pytest.raises(Refused, match="至少要留一名"):
        edit_person(person=getattr(cast, who), is_active=False, by=cast.sec)
    assert Person.objects.get(username=who).is_active
    person("second", "第二人", Role(getattr(cast, who).role))
    assert not edit_person(person=getattr(cast, who), is_active=False, by=cast.sec).is_active


def test_a_first_start_makes_three_accounts_with_three_passwords(db: None) -> None:
    made = fill_duties()
    assert [added.person.role for added in made] == list(DUTIES)
    assert len({added.password for added in made}) == 3 and all(added.person.must_change_password for added in made)
    assert Entry.objects.filter(verb="person.add").count() == 3
    assert fill_duties() == []


def test_an_office_from_before_gets_the_two_that_it_lacks(db: None) -> None:
    person("admin", "老管理员", Role.ADMINISTRATOR)
    person("security", "某联络员", Role.LIAISON)
    assert [(a.person.username, a.person.role) for a in fill_duties()] == [("security2", Role.SECURITY), ("audit", Role.LOG_AUDITOR)]


def test_the_installation_adds_no_one_else(cast: Cast) -> None:
    for role in (Role.ADMINISTRATOR, Role.LIAISON):
        with pytest.raises(Refused):
            add_keeper(username="x", role=role)


def test_what_is_wanting_is_said_to_the_three_and_to_nobody_else(cast: Cast, signed_in: SignIn) -> None:
    assert duties_wanting() == []
    assert "三员分立尚未到位" not in signed_in(cast.alice).get("/units/").text
    Person.objects.filter(pk=cast.log.pk).update(must_change_password=True)
    assert "还没有人接手" in duties_wanting()[0]
    Person.objects.filter(pk=cast.log.pk).update(must_change_password=False, name=cast.sec.name)
    assert "兼任" in duties_wanting()[0]
    Person.objects.filter(pk=cast.log.pk).update(is_active=False)
    assert "没有启用的人员" in duties_wanting()[0]
    assert "三员分立尚未到位" in signed_in(cast.alice).get("/units/").text
    assert "三员分立尚未到位" not in signed_in(cast.su).get("/units/").text


def test_security_sees_people_and_not_the_ledger_audit_the_ledger_and_not_people(cast: Cast, signed_in: SignIn) -> None:
    security, audit = signed_in(cast.sec), signed_in(cast.log)
    assert (security.get("/people/").status_code, security.get("/people/history/").status_code) == (200, 403)
    assert (audit.get("/people/").status_code, audit.get("/people/history/").status_code) == (403, 200)
    assert (security.get("/people/sign-ins/").status_code, audit.get("/people/sign-ins/").status_code) == (200, 200)
    assert signed_in(cast.alice).get("/people/sign-ins/").status_code == 403


def test_what_security_did_stands_before_audit(cast: Cast, signed_in: SignIn) -> None:
    signed_in(cast.sec).post(f"/people/{cast.liang.pk}/password/")
    assert "重设密码" in signed_in(cast.log).get("/people/history/").text


def test_the_role_in_a_form_of_somebody_elses_making_changes_nothing_of_ones_own(cast: Cast, signed_in: SignIn) -> None:
    form = {"name": "安全", "role": "supervision", "email": "", "is_active": "on"}
    assert signed_in(cast.sec).post(f"/people/{cast.sec.pk}/", form).status_code == 422
    assert Person.objects.get(pk=cast.sec.pk).role == Role.SECURITY


def test_the_system_administrator_sees_how_the_office_is(cast: Cast, signed_in: SignIn) -> None:
    page = signed_in(cast.alice).get("/people/system/").text
    assert "PostgreSQL" in page and "30 分钟" in page and PASSWORD not in page
