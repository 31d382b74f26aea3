"""长者模式 kept in a cookie, and the menu in groups."""

from collections.abc import Callable

from django.test import Client

from duizhang.web.accounts.roles import Role
from duizhang.web.project.assets import ICONS
from duizhang.web.project.navigation import GROUPS, MENU, OWN_MENU, groups_of, menu_for
from people import Cast

SignIn = Callable[..., Client]


def test_it_goes_on_and_off_and_back_to_the_page(cast: Cast, signed_in: SignIn) -> None:
    client = signed_in(cast.liang)
    assert 'class="elder"' not in client.get("/units/").text
    assert client.post("/elder/", {"on": "1", "next": "/units/?name=教"})["Location"] == "/units/?name=%E6%95%99"
    page = client.get("/units/").text
    assert 'class="elder"' in page and "elder.css" in page and "退出长者模式" in page
    client.post("/elder/", {"on": "0"})
    assert "elder.css" not in client.get("/units/").text


def test_the_switch_stands_on_the_sign_in_page_for_everyone(db: None, client: Client) -> None:
    assert "长者模式" in client.get("/accounts/login/").text
    client.post("/elder/", {"on": "1", "next": "/accounts/login/"})
    assert 'class="elder"' in client.get("/accounts/login/").text


def test_it_leads_nowhere_else(db: None, client: Client) -> None:
    for elsewhere in ("https://elsewhere.example/", "//elsewhere.example", "javascript:alert(1)"):
        assert client.post("/elder/", {"on": "1", "next": elsewhere})["Location"] == "/"
    assert client.get("/elder/").status_code == 405


def test_every_entry_of_the_menu_has_a_group() -> None:
    assert {item.group for item in MENU} <= set(GROUPS)


def test_groups_follow_each_other_and_none_comes_twice(cast: Cast) -> None:
    for role, person in cast.by_role().items():
        labels = [group.label for group in groups_of(menu_for(person))]
        assert len(labels) == len(set(labels)) and all(labels), role
    assert [item.url for item in menu_for(cast.by_role()[Role.LOG_AUDITOR])] == ["people:sign_ins", "people:history"]
    assert menu_for(cast.by_role()[Role.PUBLIC]) == ()


def test_no_two_entries_of_the_menu_look_alike() -> None:
    for menu in (MENU, OWN_MENU):
        icons = [item.icon for item in menu]
        assert len(icons) == len(set(icons)) and set(icons) <= set(ICONS)


def test_who_has_no_work_here_is_shown_what_is_public(cast: Cast, signed_in: SignIn) -> None:
    assert 'href="/public/"' in signed_in(cast.by_role()[Role.PUBLIC]).get("/").text
    assert signed_in(cast.su).get("/").status_code == 302
