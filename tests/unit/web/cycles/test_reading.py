"""Doubts, marks and differences: what is said, and what stays unsaid."""

from datetime import date
from decimal import Decimal

import pytest

from duizhang.web.cycles.difference import difference
from duizhang.web.cycles.doubts import Doubt, doubts
from duizhang.web.cycles.marks import cut
from duizhang.web.door import answer_text
from duizhang.web.reading import Anchor, Answered, Promise

PLACES = Promise(code="1", indicator="新增学位", scope="", op=">=", value=Decimal(500), upper=None, unit="个", kind="level", hedge="", deadline=None)


def answered(text: str) -> Answered:
    return answer_text(text, ("新增学位500个。",), (PLACES,), year=2026, as_of=date(2026, 3, 31))


def found(text: str, last: str = "", rhythm: str = "cumulative", start: date = date(2026, 1, 1)) -> list[Doubt]:
    return list(doubts(text, answered(text), rhythm=rhythm, start=start, end=date(2026, 3, 31), last=last))


@pytest.mark.parametrize("text", ["截至2月底，新增学位90个。", "1—2月，新增学位90个。"])
def test_an_answer_that_ends_before_the_cycle_is_old(text: str) -> None:
    (doubt,) = found(text)
    assert doubt.type == "stale" and doubt.at.quote == text.splitlines()[0][doubt.at.start : doubt.at.end]


@pytest.mark.parametrize(
    "text",
    ["1—3月，新增学位90个。", "截至3月25日，新增学位90个。", "新增学位90个。", "1—2月新增学位60个，1—3月新增学位90个。", "2月，市里开了调度会。1—3月新增学位90个。"],
)
def test_an_answer_of_the_cycle_is_not(text: str) -> None:
    assert not found(text)


def test_a_monthly_cycle_wants_its_own_month() -> None:
    march = {"rhythm": "monthly", "start": date(2026, 3, 1)}
    assert found("截至2月底，新增学位90个。", **march) and not found("3月，新增学位30个。", **march)


def test_a_sentence_of_last_time_is_noticed_and_grave_only_with_a_figure() -> None:
    last = "城东实验学校已于8月底交付使用，按期开学。1—3月，全市新增学位90个，建设进展顺利。"
    assert [(d.type, d.severity) for d in found(last, last)] == [("copied", "info"), ("copied", "warning")]


@pytest.mark.parametrize("text", ["各项工作正常推进。", "1—3月，全市新增学位95个，建设进展顺利。"])
def test_short_or_changed_sentences_are_not(text: str) -> None:
    assert not found(text, "各项工作正常推进。1—3月，全市新增学位90个，建设进展顺利。")


def test_a_promise_edited_in_review_is_held_as_confirmed() -> None:
    (target,) = answered("1—3月，新增学位90个。").targets
    assert (target.id, target.value, target.result and target.result.value, target.pace) == ("1", 500, 90, "behind")


def test_nothing_is_held_against_promises_that_were_not_confirmed() -> None:
    assert answer_text("1—3月，新增学位90个。", ("新增学位500个。",), (), year=2026, as_of=date(2026, 3, 31)).targets == ()


def test_anchors_are_the_reports_own() -> None:
    text = "\n一、进展\n\n1—3月，新增学位150个，完成年度任务的35%。"
    heard = answered(text)
    lines = text.splitlines()
    anchors = [r.at for r in heard.results] + [c.at for c in heard.checks] + [f.at for f in heard.findings] + [t.result.at for t in heard.targets if t.result]
    assert heard.checks and all(a.quote == lines[a.line - 1][a.start : a.end] for a in anchors)


def test_marks_may_overlap_and_give_back_the_text() -> None:
    text = "新增学位90个，完成35%。"
    marks = [(Anchor(line=1, start=0, end=7, quote=""), "answers", ""), (Anchor(line=1, start=4, end=13, quote=""), "fails", "x"), (Anchor(line=1, start=4, end=99, quote=""), "doubt", "y")]
    (line,) = cut(text, marks)
    assert "".join(s.text for s in line) == text
    assert [s.kinds for s in line] == ["answers", "answers fails doubt", "fails doubt", "doubt"]


@pytest.mark.parametrize(("before", "after"), [("", "甲。"), ("甲。", ""), ("甲，乙。丙\n丁", "甲，乙一。丁"), ("同", "同")])
def test_a_difference_holds_both_texts(before: str, after: str) -> None:
    pieces = difference(before, after)
    assert "".join(p.text for p in pieces if p.how != "new") == before
    assert "".join(p.text for p in pieces if p.how != "gone") == after
