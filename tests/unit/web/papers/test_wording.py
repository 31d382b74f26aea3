"""Measures that depend on words: a long name, a long title, a signature wider or narrower than its date."""

from datetime import date

import pytest

from duizhang.web.papers.paper import Imprint, Masthead, Paper
from duizhang.web.papers.wording import imprint_lines, name_size, signature_lines, title_width


@pytest.mark.parametrize("name", ["督查通报", "青岚市经济技术开发区重点工作督查通报", "青岚市" * 20])
def test_a_masthead_fits_its_line(name: str) -> None:
    assert name_size(name) * len(name) <= 156 * 72 / 25.4
    assert name_size("督查通报") == 44


def test_a_title_of_one_line_takes_all_of_it_and_a_longer_one_is_evened_out() -> None:
    assert title_width("关于督查的通报", across=False) == 1
    assert 0.5 < title_width("关于青岚市政府重点工作进展情况的通报和说明", across=False) < 0.7
    assert title_width("关于青岚市政府重点工作\n进展情况的通报和有关的说明", across=False) == 1


@pytest.mark.parametrize("name", ["督查室", "青岚市人民政府督查室", "青岚市人民政府重点工作推进领导小组办公室"])
def test_the_date_stands_four_characters_in_and_the_name_is_centred_over_it(name: str) -> None:
    (said, beside_name), (dated, beside_date) = signature_lines(Paper(title="", body=(), signature=name, dated=date(2026, 3, 5)))
    assert (said, dated) == (name, "2026年3月5日")
    assert beside_date >= 4 and beside_name >= 2
    assert beside_name + len(name) / 2 == beside_date + 6 / 2


def test_nothing_is_signed_that_was_not_given() -> None:
    assert signature_lines(Paper(title="", body=())) == ()
    dated = Paper(title="", body=(), dated=date(2026, 3, 5), masthead=Masthead(name="督查", number="", issuer=""))
    assert signature_lines(dated) == ()  # its date stands in the masthead
    assert imprint_lines(Imprint()) == ()


def test_copies_end_with_one_stop() -> None:
    assert imprint_lines(Imprint(copies_to="市委办公室。")) == imprint_lines(Imprint(copies_to="市委办公室")) == (("抄送：市委办公室。", ""),)
