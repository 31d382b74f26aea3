"""The cockpit in a real Chromium: from a red item to its sentence; it keeps itself up to date; the wall turns; a phone scrolls down only."""

import os
import shutil
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django.core.cache import cache
from playwright.sync_api import Browser, Page, expect, sync_playwright

from cockpit_year import task, told
from duizhang.web.cockpit import scene
from duizhang.web.project import assets
from duizhang.web.units.models import Unit
from office import case_of, override_of, snapshot_of
from people import PASSWORD, Cast

FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
Open = Callable[..., Page]


@pytest.fixture
def browser(monkeypatch: pytest.MonkeyPatch) -> Iterator[Browser]:
    assets.build()
    monkeypatch.setattr(scene, "AT_MOST_EVERY", 0)
    cache.clear()
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "1"  # playwright keeps a loop in this thread; the server has threads of its own
    with sync_playwright() as tools:
        running = tools.chromium.launch(executable_path=shutil.which("chromium"), args=FLAGS)
        yield running
        running.close()
    del os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"]


@pytest.fixture
def mayor(transactional_db: None, live_server: Any, browser: Browser, cast: Cast) -> Iterator[Open]:
    """`mayor(390, 844)`: the mayor, just signed in, on a screen of that size."""
    trouble: list[str] = []

    def enter(width: int = 1440, height: int = 900) -> Page:
        page = browser.new_context(viewport={"width": width, "height": height}, locale="zh-CN", base_url=live_server.url).new_page()
        page.set_default_timeout(8000)
        page.on("pageerror", lambda e: trouble.append(str(e)))
        page.on("console", lambda m: trouble.append(m.text) if m.type == "error" else None)
        page.goto("/accounts/login/")
        page.locator("input[name=login]").fill("mo")
        page.locator("input[name=password]").fill(PASSWORD)
        page.keyboard.press("Enter")
        expect(page.get_by_role("heading", name="驾驶舱")).to_be_visible()
        return page

    yield enter
    assert trouble == []


def sideways(page: Page) -> bool:
    return bool(page.evaluate("document.documentElement.scrollWidth > innerWidth"))


def test_from_a_red_item_to_its_sentence(mayor: Open, cast: Cast) -> None:
    snapshot_of(cast)
    page = mayor()
    item = page.get_by_role("region", name="红在哪里，为什么").get_by_role("listitem")
    expect(item.get_by_text("■红")).to_be_visible()
    expect(item.get_by_text("市教育局")).to_be_visible()
    item.get_by_role("link", name="1—3月新增60个，低于500个，差440个，尚未到期").click()
    expect(page.locator("mark").filter(has_text="新增学位60个")).to_be_visible()
    page.goto("/cockpit/")
    page.get_by_role("region", name="总数").get_by_role("link", name="■红").click()
    expect(page.get_by_role("heading", name="共 1 项任务")).to_be_visible()
    page.go_back()
    page.get_by_role("region", name="各单位逐期灯色").first.get_by_role("link", name="红 1").click()
    page.get_by_role("row").filter(has_text="新增学位500个").get_by_role("link", name="1—3月新增60个").click()
    expect(page.locator("mark").filter(has_text="新增学位60个")).to_be_visible()


def test_it_asks_every_minute_and_changes_only_what_changed(mayor: Open, cast: Cast) -> None:
    snapshot_of(cast)
    page = mayor()
    asked: list[int] = []
    page.on("response", lambda r: asked.append(r.status) if "version=" in r.url else None)
    page.clock.install()
    page.reload()
    page.locator("summary").filter(has_text="看表").click()
    page.evaluate("scrollTo({ top: 300, behavior: 'instant' })")
    page.clock.run_for(61_000)
    page.wait_for_timeout(500)
    assert asked == [204]
    override_of(cast)
    page.clock.run_for(61_000)
    expect(page.get_by_text("用地已批，正在赶工").first).to_be_visible()
    assert asked == [204, 200] and page.evaluate("scrollY") == 300
    expect(page.locator("#fields-table")).to_have_attribute("open", "")
    expect(page.locator("#part-fields canvas")).to_have_count(1)


def test_a_hidden_tab_asks_nothing_and_a_lost_session_is_said(mayor: Open, cast: Cast) -> None:
    snapshot_of(cast)
    page = mayor()
    asked: list[str] = []
    page.on("request", lambda r: asked.append(r.url) if "version=" in r.url else None)
    page.clock.install()
    page.reload()
    page.evaluate("Object.defineProperty(document, 'hidden', { value: true, configurable: true })")
    page.clock.run_for(200_000)
    assert asked == []
    page.evaluate("Object.defineProperty(document, 'hidden', { value: false, configurable: true })")
    page.context.clear_cookies()
    page.clock.run_for(61_000)
    expect(page.locator("#cockpit-state")).to_contain_text("没有更新成功")
    expect(page.get_by_text("新增学位500个").first).to_be_visible()


def test_the_wall_has_no_menu_and_turns_until_it_is_held(mayor: Open, cast: Cast) -> None:
    for n in range(30):
        told(task(n, Unit.objects.create(code=f"X{n:02}", name=f"单位{n:02}"), field=f"领域{n % 12:02}"), 1 + n % 9, "red" if n % 3 else "green")
    page = mayor(1920, 1080)
    page.clock.install()
    page.goto("/cockpit/?kiosk=1")
    expect(page.get_by_role("navigation", name="主菜单")).to_have_count(0)
    expect(page.get_by_role("button", name="全屏")).to_be_visible()
    red, heat = page.locator("#part-red"), page.locator("#part-heat")
    expect(red).to_be_visible()
    expect(heat).to_be_hidden()
    page.clock.run_for(41_000)
    expect(heat).to_be_visible()
    expect(red).to_be_hidden()
    page.get_by_role("button", name="停住").click()
    page.clock.run_for(60_000)
    expect(heat).to_be_visible()
    assert not sideways(page) and page.evaluate("document.documentElement.scrollHeight <= innerHeight + 4")


def test_on_a_phone_it_scrolls_down_only(mayor: Open, cast: Cast) -> None:
    snapshot_of(cast)
    case_of(cast)
    for n in range(2, 40):
        told(task(n, cast.water, field=f"领域{n % 9}"), 1 + n % 12, ("red", "yellow", "green", "grey")[n % 4])
    page = mayor(390, 844)
    for path in ("/cockpit/?period=cycle", "/cockpit/?kiosk=1", "/cockpit/changes/?kind=overridden", "/cockpit/promises/?sort=not_due"):
        page.goto(path)
        assert not sideways(page), path
    page.goto("/cockpit/?kiosk=1")
    expect(page.locator("#part-kept")).to_be_visible()
