"""A year in a real Chromium on a real PostgreSQL: plan, reports, colour, case: each person at their own screen."""

import os
import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright

from duizhang.web.project import assets
from people import PASSWORD, Cast

FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
YEAR = date.today().year - 1  # gone by whenever this runs
PLAN = f"""青岚市{YEAR}年重点工作任务
一、教育
9月底前新增公办幼儿园学位500个。（牵头单位：市教育局）
二、水务
治理中小河流12公里。（牵头单位：市水务局）
"""


@pytest.fixture
def browser() -> Iterator[Browser]:
    assets.build()
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "1"  # playwright keeps a loop in this thread; the server has threads of its own
    with sync_playwright() as tools:
        running = tools.chromium.launch(executable_path=shutil.which("chromium"), args=FLAGS)
        yield running
        running.close()
    del os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"]


class Desk:
    """One person's browser, signed in through the page."""

    def __init__(self, browser: Browser, url: str, username: str) -> None:
        self.url, self.trouble = url, list[str]()
        self.page: Page = browser.new_context(viewport={"width": 1440, "height": 900}, locale="zh-CN").new_page()
        self.page.set_default_timeout(8000)
        self.page.on("pageerror", lambda e: self.trouble.append(str(e)))
        self.page.on("dialog", lambda d: d.accept())
        self.open("/accounts/login/")
        self.page.locator("input[name=login]").fill(username)
        self.page.locator("input[name=password]").fill(PASSWORD)
        self.page.keyboard.press("Enter")
        expect(self.page.get_by_role("navigation", name="主菜单").or_(self.page.locator("#menu"))).to_be_visible()

    def open(self, path: str) -> None:
        self.page.goto(self.url + path)

    def fill(self, **said: str) -> None:
        for label, value in said.items():
            self.page.get_by_label(label, exact=True).first.fill(value)

    def link(self, name: str) -> None:
        here = self.page.get_by_role("main").or_(self.page.get_by_role("banner"))  # not the menu
        here.get_by_role("link", name=name).first.click()

    def press(self, name: str) -> None:
        self.page.get_by_role("button", name=name, exact=True).first.click()

    def sees(self, text: str) -> None:
        expect(self.page.get_by_text(text).first).to_be_visible()


@pytest.mark.django_db(transaction=True)
def test_the_year(transactional_db: None, live_server: Any, browser: Browser, tmp_path: Path, cast: Cast) -> None:
    su, shen, liang, lin = (Desk(browser, live_server.url, name) for name in ("su", "shen", "liang", "lin"))
    plan(su, tmp_path)
    cycles(su)
    report(liang, lin, "1—9月", "截至9月底，新增公办幼儿园学位300个，比上年250个增长10%。")
    returned_and_accepted(su, liang, lin)
    colour_turns(su, "■红")
    case = opened(su)
    worked(case, su, shen, liang)
    report(liang, lin, "1—10月", "截至10月底，新增公办幼儿园学位520个。")
    accepted(su, "520")
    colour_turns(su, "●绿")
    assert [desk.trouble for desk in (su, shen, liang, lin)] == [[], [], [], []]


def plan(su: Desk, folder: Path) -> None:
    """Import, confirm, assign, publish."""
    file = folder / "plan.txt"
    file.write_text(PLAN, encoding="utf-8")
    su.open("/plans/import/")
    su.page.get_by_label("文件", exact=True).set_input_files(file)
    su.press("读入")
    su.sees("任务 0 / 2")
    for decided in ("任务 1 / 2", "任务 2 / 2"):
        su.page.get_by_role("button", name="确认任务及全部目标").nth(int(decided[3]) - 1).click()
        su.sees(decided)
    su.link("修改")
    su.fill(分管领导="莫市长")
    su.press("保存")
    su.open("/plans/")
    su.link("重点工作任务")
    su.link("发布")
    su.page.locator("main form button.btn-primary").click()
    su.sees("执行中")


def cycles(su: Desk) -> None:
    """A schedule; the cycles that have come open."""
    su.open("/cycles/schedules/add/")
    su.page.get_by_label("计划", exact=True).select_option(index=1)
    su.page.get_by_label("频度", exact=True).select_option("cumulative")
    su.fill(起=f"{YEAR}-09-01", 止=f"{YEAR}-10-31")
    su.press("保存")
    su.open("/cycles/")
    su.press("立即开启到期的")
    su.sees("1—10月")


def report(liang: Desk, lin: Desk, cycle: str, words: str, **more: str) -> None:
    """The liaison writes, sees what an auditor would see, hands in; the head passes it on."""
    write(liang, cycle, words)
    check = liang.page.get_by_role("region", name="审核人看到的")
    expect(check.get_by_text("公办幼儿园学位").first).to_be_visible()
    if "增长10%" in words:
        expect(check.get_by_text("算不拢").first).to_be_visible()
    liang.press("报送")
    passed(lin, cycle)


def write(liang: Desk, cycle: str, words: str, **more: str) -> None:
    liang.open("/cycles/mine/")
    liang.link(cycle)
    liang.page.locator("summary").filter(has_text="学位").click()
    words_of = liang.page.get_by_label("进展情况", exact=True)
    words_of.wait_for()
    expect(liang.page.locator(".htmx-added, .htmx-settling")).to_have_count(0)  # nobody writes in the moment before a field listens
    words_of.fill(words)
    liang.fill(**more)
    liang.sees("已保存")


def passed(lin: Desk, cycle: str) -> None:
    lin.open("/cycles/reports/")
    lin.page.get_by_role("row").filter(has_text=cycle).get_by_role("link").first.click()
    lin.press("审核通过")
    lin.sees("待督查室审核")


def returned_and_accepted(su: Desk, liang: Desk, lin: Desk) -> None:
    """Sent back with the reason; the second one has cause and next step, and is accepted."""
    su.open("/board/")
    expect(su.page.get_by_text("■红 300")).to_have_count(0)
    open_report(su, "1—9月")
    su.fill(退回理由="增幅与所报数字对不上，请核对。")
    su.press("退回")
    write(liang, "1—9月", "截至9月底，新增公办幼儿园学位300个，比上年250个增长20%。", 存在的问题及原因="两所园用地未批。", 下一步措施="十月底前批地并开工。")
    liang.press("报送")
    passed(lin, "1—9月")
    accepted(su, "300", "1—9月")


def open_report(su: Desk, cycle: str) -> None:
    su.open("/cycles/reports/")
    su.page.get_by_role("row").filter(has_text=cycle).filter(has_text="学位").get_by_role("link").first.click()


def accepted(su: Desk, figure: str, cycle: str = "1—10月") -> None:
    open_report(su, cycle)
    su.sees(figure)
    su.press("采用")
    su.sees("已采用")


def colour_turns(su: Desk, light: str) -> None:
    su.open("/board/")
    row = su.page.get_by_role("row").filter(has_text="公办幼儿园学位")
    expect(row.get_by_text(light, exact=True).first).to_be_visible()


def opened(su: Desk) -> str:
    """From the red item down to its sentence, and up to a case that is assigned."""
    su.page.get_by_role("row").filter(has_text="学位").get_by_role("link", name="300").click()
    expect(su.page.locator("mark").filter(has_text="学位300个")).to_be_visible()
    expect(su.page.locator("mark").filter(has_text="学位500个")).to_be_visible()
    su.open("/board/")
    su.page.get_by_role("row").filter(has_text="学位").get_by_role("link", name="公办幼儿园学位").first.click()
    su.link("立项督办")
    su.press("保存")
    su.sees("已立项")
    case = su.page.url.removeprefix(su.url)
    su.link("交办")
    su.press("保存")
    su.sees("已交办")
    return case


def worked(case: str, su: Desk, shen: Desk, liang: Desk) -> None:
    """Signed for, fed back, sent back, fed back again, verified by two, closed, revisited."""
    liang.open(case)
    liang.press("签收")
    feed_back(liang, "已催办用地手续。")
    verify(su, case, "初核", "现场未开工", questions=("事实清楚", "结论正确"))
    su.sees("已退回")
    liang.open(case)
    feed_back(liang, "用地已批，两所园均已开工，附批文编号。")
    verify(su, case, "初核", "现场已开工")
    su.sees("初核通过")
    verify(su, case, "复核", "我也同意")
    su.sees("复核须由另一人进行")
    verify(shen, case, "复核", "抽查一致")
    su.open(case)
    su.link("销号")
    su.press("保存")
    su.link("回访")
    su.page.get_by_label("满意", exact=True).check()
    su.fill(回访情况="电话回访两位家长，均已收到入园通知。")
    su.press("保存")
    su.sees("已回访")
    with su.page.expect_download() as sheet:
        su.link("督查提醒单")
    assert sheet.value.suggested_filename.endswith(".docx")


def feed_back(liang: Desk, words: str) -> None:
    liang.link("反馈")
    liang.fill(办理情况=words)
    liang.press("保存")
    liang.sees(words)


def verify(desk: Desk, case: str, level: str, words: str, questions: tuple[str, ...] = ("事实清楚", "问题解决", "结论正确")) -> None:
    desk.open(case)
    desk.link(level)
    for question in questions:
        desk.page.get_by_label(question, exact=True).check()
    desk.fill(核查情况=words)
    desk.press("保存")
