"""Whole audits stay the same when only the dress of the text changes: width, punctuation, dashes, blanks around figures."""

import re
from collections.abc import Callable

import pytest

from duizhang import api
from says import HEAD

TABLE = HEAD + """  目标任务:全市生产总值增长6%左右,规上工业增加值增长8%以上;新建公园8个、泵站3座,失业率控制在5%以内。
  完成情况:1-11月,生产总值增长5.8%,规上工业增加值增长7.2%。新建公园9个,泵站建成2座;失业率4.6%。

  目标任务:一般公共预算收入全市增长5%、市级增长4%;新改建农村公路120公里,招引10-15家企业。
  完成情况:一般公共预算收入90.5亿元,增长5.6%,其中市级30亿元,增长3.1%。新建农村公路70公里,改建农村公路55公里。招引企业12家。

  目标任务:城镇、农村居民收入分别增长6%、7%,6月底前改造老旧小区60个;完成投资1.2万亿元。
  完成情况:农村、城镇居民收入分别增长8.1%、5.9%;老旧小区改造已全面完成;完成投资12500亿元,居全省第3位。
"""

EDITS: dict[str, Callable[[str], str]] = {
    "full-width figures": lambda t: t.translate({ord(c): ord(c) + 0xFEE0 for c in "0123456789"}),
    "full-width per cent": lambda t: t.replace("%", "％"),
    "full-width punctuation": lambda t: t.replace(",", "，").replace(";", "；").replace(":", "："),
    "long dashes": lambda t: re.sub(r"(?<=\d)-(?=\d)", "—", t),
    "tildes": lambda t: t.replace("10-15", "10~15").replace("1-11", "1～11"),
    "blanks before figures": lambda t: re.sub(r"(?<=[\u4e00-\u9fff])(?=\d)", " ", t),
    "blanks behind figures": lambda t: re.sub(r"(?<=\d)(?=[\u4e00-\u9fff%])", " ", t),
    "ideographic indent": lambda t: t.replace("  ", "　　"),
    "windows line ends": lambda t: t.replace("\n", "\r\n"),
}


def told(text: str) -> list[tuple[object, ...]]:
    return [
        (v.target.indicator, v.target.op, v.target.value, v.target.unit, v.name, v.pace, v.result and (v.result.value, v.result.unit))
        for v in api.audit(text.encode())
    ]


@pytest.fixture(scope="module")
def plain() -> list[tuple[object, ...]]:
    return told(TABLE)


def body(edit: Callable[[str], str]) -> str:
    return HEAD + edit(TABLE.removeprefix(HEAD))


@pytest.mark.parametrize("name", EDITS)
def test_an_audit_is_the_same_in_another_dress(name: str, plain: list[tuple[object, ...]]) -> None:
    assert told(body(EDITS[name])) == plain


def test_all_at_once(plain: list[tuple[object, ...]]) -> None:
    def all_edits(text: str) -> str:
        for edit in EDITS.values():
            text = edit(text)
        return text

    assert told(body(all_edits)) == plain


def test_a_changed_figure_is_no_harmless_edit(plain: list[tuple[object, ...]]) -> None:
    assert told(TABLE.replace("新建公园9个", "新建公园7个")) != plain
    assert len(plain) == 13
