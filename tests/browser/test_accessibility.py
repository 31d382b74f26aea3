"""axe-core in a real Chromium on every screen of the office, made from the URL conf; 长者模式 on a phone; the keyboard alone."""

import os
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib.resources import files
from typing import Any

import pytest
from django.test import Client
from playwright.sync_api import Browser, BrowserContext, Locator, Page, expect, sync_playwright

from addresses import OURS, path_to, rule
from duizhang.web.accounts.models import Person
from duizhang.web.accounts.roles import Role
from duizhang.web.project import assets
from office import report_of, snapshot_of, target_of
from people import Cast
from samples import make_samples

FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
AXE = (files("axe_playwright_python") / "axe.min.js").read_text(encoding="utf-8")
GRAVE = ("serious", "critical")
RUN = """async (rules) => (await axe.run(document, {resultTypes: ["violations"], elementRef: false, ...(rules.length ? {runOnly: rules} : {})}))
  .violations.map(v => [v.impact, v.id, v.nodes.map(n => n.target.join(" ") + "  " + n.html.slice(0, 160)).slice(0, 4)])"""
# Text that is shown smaller than 18 px, and things to press that are lower than 44 px (links within a sentence excepted).
ELDER = """() => {
  const shown = (e) => e.checkVisibility({checkVisibilityCSS: true}) && !e.closest(".visually-hidden, .skip-link, svg, [data-chart]") && e.getBoundingClientRect().width > 1;
  const said = (e) => [...e.childNodes].some(n => n.nodeType === 3 && n.data.trim());
  const small = [...document.body.querySelectorAll("*")].filter(e => said(e) && shown(e) && parseFloat(getComputedStyle(e).fontSize) < 18);
  const low = [...document.querySelectorAll("button, .btn, .nav-link, select, summary, input:not([type=hidden], [type=checkbox], [type=radio]), textarea")].filter(e => shown(e) && e.getBoundingClientRect().height < 43.5);
  const name = (e) => e.tagName + "." + e.className + " " + e.textContent.trim().slice(0, 30);
  return [...small.map(e => "small: " + name(e)), ...low.map(e => "low: " + name(e)),
          ...(document.documentElement.scrollWidth > innerWidth ? ["scrolls sideways: " + document.documentElement.scrollWidth] : [])];
}"""
FOCUS_SEEN = """() => { const e = document.activeElement, s = getComputedStyle(e);
  return e === document.body || ((s.outlineStyle !== "none" && parseFloat(s.outlineWidth) > 0) || s.boxShadow !== "none") && e.getBoundingClientRect().width > 0; }"""
THIRD_PARTY = ("/accounts/password/change/", "/accounts/two-steps/", "/accounts/two-steps/totp/activate/", "/nothing-here/")


@dataclass(frozen=True, kw_only=True)
class Screen:
    """A path, and the role as which it is opened."""

    name: str
    path: str
    role: str


@pytest.fixture
def browser() -> Iterator[Browser]:
    assets.build()
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "1"  # playwright keeps a loop in this thread; the server has threads of its own
    with sync_playwright() as tools:
        running = tools.chromium.launch(executable_path=shutil.which("chromium"), args=FLAGS)
        yield running
        running.close()
    del os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"]


def screens(cast: Cast, clients: dict[str, Client]) -> Iterator[Screen]:
    """Every whole page that some role may open by GET; fragments and files are not pages."""
    samples = make_samples(cast)
    for name in OURS:
        role = next((r for r in clients if rule(name).allows(cast.by_role()[r])), None)  # type: ignore[union-attr]
        path = path_to(name, samples)
        if role and is_page(clients[role], path):
            yield Screen(name=name, path=path, role=role)
    yield from (Screen(name=path, path=path, role=Role.SUPERVISION) for path in THIRD_PARTY)


def is_page(client: Client, path: str) -> bool:
    answer = client.get(path)
    return answer.status_code == 200 and answer["Content-Type"].startswith("text/html") and not answer.streaming and "<html" in answer.text


def context(browser: Browser, **options: Any) -> BrowserContext:
    """One for all roles, so that styles and scripts are fetched once."""
    made = browser.new_context(locale="zh-CN", bypass_csp=True, reduced_motion="reduce", **options)
    made.add_init_script(AXE)
    return made


def enter(page: Page, url: str, client: Client) -> None:
    """As who has signed in with `client`, whoever was here before."""
    page.context.add_cookies([{"name": "sessionid", "value": client.cookies["sessionid"].value, "url": url}])


def grave(page: Page, *rules: str) -> list[str]:
    found = page.evaluate(RUN, list(rules))
    return [f"{impact} {rule}: {node}" for impact, rule, nodes in found if impact in GRAVE for node in nodes]


@pytest.mark.django_db(transaction=True)
def test_every_screen(transactional_db: None, live_server: Any, browser: Browser, cast: Cast, signed_in: Callable[..., Client]) -> None:
    clients = {role: signed_in(cast.by_role()[role]) for role in (Role.SUPERVISION, *Role.values)}
    desk = context(browser, viewport={"width": 1440, "height": 900}).new_page()
    phone = context(browser, viewport={"width": 390, "height": 844}).new_page()
    phone.context.add_cookies([{"name": "duizhang_elder", "value": "1", "url": live_server.url}])
    Person.objects.filter(pk=cast.log.pk).update(name=cast.sec.name)  # so that the banner of the three duties shows
    wrong: dict[str, list[str]] = {}
    shown = list(screens(cast, clients))
    for screen in shown:
        for page in (desk, phone):
            enter(page, live_server.url, clients[screen.role])
        desk.goto(live_server.url + screen.path)
        wrong[screen.name] = grave(desk)
        phone.goto(live_server.url + screen.path + ("?elder=1" if screen.name.startswith("public:") else ""))  # public pages know no cookie
        wrong[f"{screen.name} (长者, 390)"] = phone.evaluate(ELDER) + grave(phone, "color-contrast")
    lines = [f"{name}: {found}" for name, all_found in wrong.items() for found in all_found]
    assert len(shown) > 60
    assert not lines, "\n".join(lines)


def opened(browser: Browser, url: str, client: Client, path: str, **options: Any) -> Page:
    page = context(browser, **options).new_page()
    enter(page, url, client)
    page.set_default_timeout(8000)
    page.goto(url + path)
    return page


def tab_to(page: Page, wanted: Locator, at_most: int = 60) -> None:
    """With the Tab key alone; where the focus is must be seen all the way."""
    for _ in range(at_most):
        page.keyboard.press("Tab")
        assert page.evaluate(FOCUS_SEEN), page.evaluate("document.activeElement.outerHTML.slice(0, 200)")
        if wanted.evaluate("e => e === document.activeElement"):
            return
    raise AssertionError(f"not reached by Tab: {wanted}")


def choose(page: Page, select: Locator, value: str) -> None:
    """With the arrow keys; the address follows."""
    values = select.evaluate("e => [...e.options].map(o => o.value)")
    steps = values.index(value) - values.index(select.input_value())
    for _ in range(abs(steps)):
        page.keyboard.press("ArrowDown" if steps > 0 else "ArrowUp")
    page.wait_for_function("v => new URLSearchParams(location.search).get('colour') === v", arg=value)


@pytest.mark.django_db(transaction=True)
def test_a_liaison_reports_by_keyboard_alone(transactional_db: None, live_server: Any, browser: Browser, cast: Cast, signed_in: Callable[..., Client]) -> None:
    target_of(cast)
    report_of(cast)
    page = opened(browser, live_server.url, signed_in(cast.liang), "/cycles/mine/", viewport={"width": 1440, "height": 900})
    tab_to(page, page.get_by_role("link", name="跳到正文"), 1)
    page.keyboard.press("Enter")
    tab_to(page, page.locator("summary").filter(has_text="学位"), 6)
    page.keyboard.press("Enter")
    words = page.get_by_label("进展情况", exact=True)
    expect(words).to_be_visible()
    tab_to(page, words, 4)
    page.keyboard.type("截至3月底，新增学位60个。")
    tab_to(page, page.get_by_label("存在的问题及原因", exact=True), 2)
    page.keyboard.type("用地未批。")
    expect(page.get_by_text("已保存").first).to_be_visible()
    tab_to(page, page.get_by_role("button", name="报送", exact=True), 4)
    page.keyboard.press("Enter")
    page.wait_for_url("**/cycles/reports/*/")
    expect(page.get_by_role("main")).to_contain_text("新增学位60个")


@pytest.mark.django_db(transaction=True)
def test_the_board_is_filtered_by_keyboard_alone(transactional_db: None, live_server: Any, browser: Browser, cast: Cast, signed_in: Callable[..., Client]) -> None:
    snapshot_of(cast)
    page = opened(browser, live_server.url, signed_in(cast.su), "/board/", viewport={"width": 1440, "height": 900})
    colour = page.get_by_label("颜色", exact=True)
    tab_to(page, colour)
    row = page.get_by_role("link", name="新增学位500个")
    expect(row).to_be_visible()
    choose(page, colour, "green")
    expect(row).to_have_count(0)
    choose(page, colour, "red")
    expect(row).to_be_visible()
    tab_to(page, row)
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_contain_text("新增学位500个")


@pytest.mark.django_db(transaction=True)
def test_the_menu_of_a_phone_opens_by_keyboard_and_stands_open_without_scripts(
    transactional_db: None, live_server: Any, browser: Browser, cast: Cast, signed_in: Callable[..., Client]
) -> None:
    phone: dict[str, Any] = {"viewport": {"width": 390, "height": 844}}
    page = opened(browser, live_server.url, signed_in(cast.su), "/units/", **phone)
    cases = page.locator("#menu").get_by_role("link", name="督办件")
    expect(cases).to_be_hidden()
    tab_to(page, page.get_by_role("button", name="打开菜单"), 3)
    page.keyboard.press("Enter")
    heading = page.locator("#menu summary").filter(has_text="督查").first
    expect(heading).to_be_visible()
    expect(cases).to_be_hidden()
    tab_to(page, heading)
    page.keyboard.press("Enter")
    tab_to(page, cases, 2)
    page.keyboard.press("Enter")
    page.wait_for_url("**/cases/")
    plain = opened(browser, live_server.url, signed_in(cast.su), "/units/", java_script_enabled=False, **phone)
    expect(plain.locator("#menu").get_by_role("link", name="督办件")).to_be_visible()
    plain.get_by_role("button", name="长者模式").click()
    expect(plain.get_by_role("button", name="退出长者模式")).to_be_visible()
