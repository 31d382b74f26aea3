"""judging.toml as a page that an official can read; `python tests/spec/page.py` writes it anew."""

import re
import tomllib
from pathlib import Path
from typing import Any

SOURCE = Path(__file__).parent / "judging.toml"
PAGE = Path(__file__).parents[2] / "docs/reference/judging-cases.md"

_HEADING = re.compile(r"^# —— (.+) ——$", re.M)
_NAMES = {
    "met": "达到", "not_met": "未达到", "not_reported": "未见报告", "not_comparable": "不可比", "stated_done": "称已完成", "pending": "未到期",
}
_TOP = """# 判例 (judging cases)

每一行是一条规则的例子：承诺怎么写、报告怎么写、得出什么结论；全部作为测试运行。计划年度 2023，不写日期的按次年二月公布。
Each line is a test: promise, report, verdict of each target. This page is written by `tests/spec/page.py` from `tests/spec/judging.toml`.
"""


def page(text: str) -> str:
    """The page for the cases in `text`, a table a section."""
    parts = _HEADING.split(text)
    return "\n".join([_TOP, *(_section(title, body) for title, body in zip(parts[1::2], parts[2::2], strict=True))])


def _section(title: str, body: str) -> str:
    rows = [_row(case) for case in tomllib.loads(body)["case"]]
    return "\n".join([f"## {title}", "", "| 承诺 | 报告 | 结论 |", "| --- | --- | --- |", *rows, ""])


def _row(case: dict[str, Any]) -> str:
    said = "；".join(f"{_NAMES[name]} `{name}`" for name in case["verdict"]) or "不是承诺（no target）"
    when = f"（{case['published']} 公布）" if "published" in case else ""
    return f"| {case['promise']} | {case['report'].strip()}{when} | {said} |".replace("\n", " ")


if __name__ == "__main__":
    PAGE.write_text(page(SOURCE.read_text(encoding="utf-8")), encoding="utf-8")
