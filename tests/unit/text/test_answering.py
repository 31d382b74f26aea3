"""A clause that answers the clause before it."""

import pytest

from duizhang.lexicon.shape import Lexicon
from duizhang.text.answering import answered_figures, answers


@pytest.mark.parametrize(("promise", "opening"), [("新建泵站", "已完成"), ("新增学位", "已新增"), ("技改投资增长", "1-8月增长"), ("泵站", "截至9月底完成"), ("年度计划投资", "实际完成")])
def test_it_answers(promise: str, opening: str, lexicon: Lexicon) -> None:
    assert answers(promise, opening, lexicon)


@pytest.mark.parametrize(("promise", "opening"), [("签约项目", "开工"), ("已签约项目", "完成"), ("上半年签约", "完成"), ("新建泵站", "新建公园"), ("其余", "完成"), ("引进项目", "已开工")])
def test_it_does_not(promise: str, opening: str, lexicon: Lexicon) -> None:
    assert not answers(promise, opening, lexicon)


def test_only_figures_in_one_unit_make_a_pair(lexicon: Lexicon) -> None:
    assert len(list(answered_figures("新建泵站3座,完成2座;新建公园5个,完成投资2亿元。", lexicon))) == 1
