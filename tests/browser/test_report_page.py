"""The report page in a real Chromium: from a verdict to its words and back, filters, keys, a phone, no network."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright

from duizhang.api import Audit

FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as tools:
        running = tools.chromium.launch(executable_path=shutil.which("chromium"), args=FLAGS)
        yield running
        running.close()


@pytest.fixture(params=[(1440, 900), (390, 844)], ids=["desk", "phone"])
def page(request: pytest.FixtureRequest, browser: Browser, example: Audit, tmp_path: Path) -> Iterator[Page]:
    path = tmp_path / "report.html"
    path.write_text(example.to_html(), encoding="utf-8")
    width, height = request.param
    opened = browser.new_page(viewport={"width": width, "height": height})
    trouble: list[str] = []
    opened.on("console", lambda m: trouble.append(m.text) if m.type == "error" else None)
    opened.on("pageerror", lambda e: trouble.append(str(e)))
    opened.on("request", lambda r: trouble.append(r.url) if not r.url.startswith("file:") else None)
    opened.goto(path.as_uri())
    yield opened
    assert trouble == []
    opened.close()


def test_a_verdict_leads_to_its_words_and_back(page: Page) -> None:
    page.locator("#t0006 h3").click()
    lit = page.locator("mark.lit")
    expect(lit.first).to_be_in_viewport()
    assert "30亿元以上" in page.locator("#document").inner_text()
    assert {m.get_attribute("data-for") for m in lit.all()} >= {"t0006"}
    lit.first.click()
    expect(page.locator("#t0006")).to_be_focused()
    expect(page.locator("#t0006")).to_be_in_viewport()


def test_filters_and_search(page: Page) -> None:
    page.locator("#verdict").select_option("not_met")
    assert {c.get_attribute("data-verdict") for c in page.locator("article:visible").all()} == {"not_met"}
    page.keyboard.press("Escape")
    page.locator("#search").fill("粮食")
    expect(page.locator("article.verdict:visible")).to_have_count(1)
    page.keyboard.press("Escape")
    page.locator("#finding").select_option("bad_date")
    expect(page.locator("article:visible")).to_have_count(1)


def test_the_keyboard_alone_is_enough(page: Page) -> None:
    page.keyboard.press("j")
    page.keyboard.press("j")
    expect(page.locator("#t0002")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("mark.lit").first).to_be_in_viewport()
    page.keyboard.press("/")
    expect(page.locator("#search")).to_be_focused()


def test_nothing_is_wider_than_the_screen(page: Page) -> None:
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
