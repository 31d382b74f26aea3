"""Whether words hold an amount."""

import pytest

from duizhang.lexicon.shape import Lexicon
from duizhang.text.figured import figured


@pytest.mark.parametrize("words", ["新建泵站3座", "新建泵站二十所", "普及率91.5%", "投资1.2亿元", "安装路灯一千二百余盏"])
def test_an_amount(words: str, lexicon: Lexicon) -> None:
    assert figured(words, lexicon)


@pytest.mark.parametrize("words", ["3.加装电梯。", "建设一个平台", "二是加强领导", "2024", "百姓受益"])
def test_none(words: str, lexicon: Lexicon) -> None:
    assert not figured(words, lexicon)
