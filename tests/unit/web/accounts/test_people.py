"""People: one-time passwords, lockout, headers."""

from collections.abc import Callable

from django.test import Client

from duizhang.web.accounts.actions.add_person import add_person
from duizhang.web.accounts.actions.edit_person import edit_person
from duizhang.web.accounts.actions.the_office import the_office
from duizhang.web.accounts.models import Person
from duizhang.web.accounts.permissions import Permission
from duizhang.web.accounts.roles import ROLES, Role
from duizhang.web.accounts.selectors import people_seen_by
from people import PASSWORD, Cast

SignIn = Callable[..., Client]


def sign_in(client: Client, username: str, password: str) -> int:
    return client.post("/accounts/login/", {"login": username, "password": password}).status_code


def test_a_one_time_password_opens_only_the_page_that_changes_it(cast: Cast, client: Client) -> None:
    added = add_person(username="neu", name="新人", role=Role.LIAISON, by=cast.sec)
    assert sign_in(client, "neu", added.password) == 302
    assert client.get("/units/")["Location"] == "/accounts/password/change/"
    fresh = "quiet-river-stone-9"
    client.post("/accounts/password/change/", {"oldpassword": added.password, "password1": fresh, "password2": fresh})
    assert client.get("/units/").status_code == 200
    assert not Person.objects.get(username="neu").must_change_password


def test_a_name_is_locked_after_five_wrong_passwords(cast: Cast, client: Client) -> None:
    for _ in range(5):
        sign_in(client, "liang", "wrong")
    assert sign_in(client, "liang", PASSWORD) in (403, 429)
    assert sign_in(Client(), "xu", PASSWORD) == 302


def test_a_deactivated_person_is_shut_out_at_once(cast: Cast, signed_in: SignIn) -> None:
    client = signed_in(cast.liang)
    assert client.get("/units/").status_code == 200
    edit_person(person=cast.liang, is_active=False, by=cast.sec)
    assert client.get("/units/").status_code == 302


def test_the_office_itself_never_signs_in_and_is_not_listed(cast: Cast) -> None:
    office = the_office()
    assert office == the_office() and not office.is_active and not office.has_usable_password()
    assert office not in people_seen_by(cast.sec)


def test_nobody_signs_up(cast: Cast, client: Client) -> None:
    assert client.post("/accounts/signup/", {"username": "m", "password1": PASSWORD, "password2": PASSWORD}).status_code == 404


def test_a_form_from_elsewhere_is_refused(cast: Cast) -> None:
    strict = Client(enforce_csrf_checks=True)
    strict.force_login(cast.su, backend="allauth.account.auth_backends.AuthenticationBackend")
    assert strict.post("/units/add/", {"code": "U9", "name": "局", "kind": "department"}).status_code == 403


def test_pages_carry_their_armour(cast: Cast, client: Client) -> None:
    page = client.get("/accounts/login/")
    assert "default-src 'self'" in page["Content-Security-Policy"] and "unsafe" not in page["Content-Security-Policy"]
    assert page["X-Frame-Options"] == "DENY" and page["X-Content-Type-Options"] == "nosniff"
    assert "<script>" not in page.text and "style=" not in page.text


def test_the_auditor_changes_nothing() -> None:
    assert {p for p in ROLES[Role.AUDITOR] if not p.endswith(".view")} == set()
    assert Permission.UNITS_EDIT not in ROLES[Role.LIAISON]


def test_an_authenticator_asks_for_its_digits(cast: Cast, client: Client) -> None:
    from allauth.mfa.totp.internal.auth import TOTP, generate_totp_secret

    TOTP.activate(cast.liang, generate_totp_secret())
    answer = client.post("/accounts/login/", {"login": "liang", "password": PASSWORD})
    assert answer["Location"].startswith("/accounts/two-steps/authenticate/")
    assert client.get("/units/").status_code == 302
