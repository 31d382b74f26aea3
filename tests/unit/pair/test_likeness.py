"""Names shortened or reworded are alike; names that share a few characters are not."""

import pytest

from duizhang.lexicon.shape import Lexicon
from duizhang.pair.likeness import likeness
from made import result, target


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("个体工商户转企业", "个转企"),
        ("老旧小区", "老小区"),
        ("税收收入占比", "税收占比"),
        ("高新技术产业增加值比重", "高新产业增加值占比"),
        ("社会消费品零售总额", "社零"),
        ("能繁母猪保有量", "能繁母猪存栏"),
    ],
)
def test_the_same_in_other_words(asked: str, said: str, lexicon: Lexicon) -> None:
    assert likeness(target(asked, 8), result(said, 9), lexicon) >= 0.5


@pytest.mark.parametrize(("asked", "said"), [("城市书屋", "城市公园"), ("培训救护员", "培训"), ("新建桥梁", "危房")])
def test_another_thing(asked: str, said: str, lexicon: Lexicon) -> None:
    assert likeness(target(asked, 8), result(said, 9), lexicon) < 0.6
