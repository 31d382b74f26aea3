"""A bulletin in a real Chromium: drafted, edited, issued by another, made public, a figure opened by somebody who is not signed in."""

import os
import shutil
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright

from duizhang.web.project import assets
from issues import tasks_in
from office import cycle_of, snapshot_of
from people import PASSWORD, Cast

FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]


@pytest.fixture
def browser() -> Iterator[Browser]:
    assets.build()
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "1"  # playwright keeps a loop in this thread; the server has threads of its own
    with sync_playwright() as tools:
        running = tools.chromium.launch(executable_path=shutil.which("chromium"), args=FLAGS)
        yield running
        running.close()
    del os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"]


def opened(browser: Browser, trouble: list[str], width: int = 1440) -> Page:
    page = browser.new_context(viewport={"width": width, "height": 900}, locale="zh-CN").new_page()
    page.set_default_timeout(8000)
    page.on("pageerror", lambda e: trouble.append(str(e)))
    page.on("console", lambda m: trouble.append(m.text) if m.type == "error" and "status of 4" not in m.text else None)
    page.on("dialog", lambda d: d.accept())
    return page


def signed_in(browser: Browser, url: str, name: str, trouble: list[str]) -> Page:
    page = opened(browser, trouble)
    page.goto(f"{url}/accounts/login/")
    page.locator("input[name=login]").fill(name)
    page.locator("input[name=password]").fill(PASSWORD)
    page.keyboard.press("Enter")
    expect(page.locator("#menu")).to_be_visible()
    return page


@pytest.mark.django_db(transaction=True)
def test_from_the_draft_to_the_sentence(transactional_db: None, live_server: Any, browser: Browser, cast: Cast) -> None:
    snapshot_of(cast)
    tasks_in(cast, "green", range(10, 17))
    trouble: list[str] = []
    su, shen = (signed_in(browser, live_server.url, name, trouble) for name in ("su", "shen"))
    draft = drafted(su, live_server.url)
    edited(su)
    issued(shen, draft)
    shen.get_by_role("button", name="向社会公开").click()
    public = shen.get_by_role("link", name="公开页").get_attribute("href") or ""
    read_by_anybody(browser, live_server.url, public, trouble)
    assert trouble == []


def drafted(su: Page, url: str) -> str:
    su.goto(f"{url}/bulletins/draft/")
    su.get_by_label("种类", exact=True).select_option("notice")
    su.get_by_label("报告期", exact=True).select_option(str(cycle_of().pk))
    su.get_by_role("button", name="从数据生成草稿").click()
    expect(su.get_by_text("绿灯").first).to_be_visible()
    return su.url


def edited(su: Page) -> None:
    """A figure changed by mistake is noticed while it is typed, and put right; the next steps are written."""
    su.get_by_role("link", name="修改", exact=True).click()
    block = su.locator(".edit-block").filter(has_text="1.新增学位500个")
    block.get_by_role("link", name="修改", exact=True).click()
    text = su.locator("textarea[name=text]")
    words = text.input_value()
    text.fill(words.replace("60个", "90个"))
    expect(su.locator("#check").get_by_text("数字与来源不符")).to_be_visible()
    text.fill(words)
    expect(su.locator("#check").get_by_text("数字与来源不符")).to_have_count(0)
    su.get_by_role("button", name="保存", exact=True).click()
    expect(su.locator("textarea[name=text]")).to_have_count(0)
    left = su.locator(".edit-block").filter(has_text="请督查室写明下一步要求")
    left.get_by_role("link", name="修改", exact=True).click()
    su.locator("textarea[name=text]").fill("各牵头单位一周内报补救措施。")
    su.get_by_role("button", name="保存", exact=True).click()
    expect(su.locator(".edit-block").filter(has_text="各牵头单位一周内报补救措施。")).to_be_visible()
    expect(su.locator("#check").get_by_text("没有发现问题")).to_be_visible()


def issued(shen: Page, draft: str) -> None:
    shen.goto(draft)
    shen.get_by_role("link", name="印发", exact=True).click()
    shen.get_by_role("button", name="确认印发").click()
    expect(shen.get_by_text("第1期").first).to_be_visible()


def read_by_anybody(browser: Browser, url: str, public: str, trouble: list[str]) -> None:
    """On a telephone: the list, the issue, the figure, the sentence; nothing is wider than the screen, no cookie is set."""
    page = opened(browser, trouble, width=390)
    page.goto(f"{url}/public/")
    narrow(page)
    page.get_by_role("link", name="进展情况的通报").click()
    assert page.url == url + public
    narrow(page)
    page.get_by_role("link", name="60个").first.click()
    expect(page.locator("mark").filter(has_text="新增学位60个")).to_be_visible()
    narrow(page)
    page.get_by_role("link", name="English").click()
    expect(page.get_by_role("heading", name="What the plan says").or_(page.get_by_text("Source of a figure")).first).to_be_visible()
    assert page.context.cookies() == []


def narrow(page: Page) -> None:
    assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")
