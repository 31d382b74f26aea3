"""Headings one after the other, matrices among them."""

from duizhang.lexicon.shape import Lexicon
from duizhang.split.run import find_header


def groups(lexicon: Lexicon, *words: str) -> list[tuple[str | None, str]] | None:
    header = find_header(words, lexicon)
    return [(c.part, c.group) for c in header.columns] if header else None


def test_groups_before_the_headings_that_are_said_for_each(lexicon: Lexicon) -> None:
    got = groups(lexicon, "县市", "公路(公里)", "供水(万人)", "目标", "完成", "目标", "完成", "兰溪县", "20", "18")
    assert got == [("item", ""), ("target", "公路(公里)"), ("report", "公路(公里)"), ("target", "供水(万人)"), ("report", "供水(万人)")]


def test_groups_between_their_headings(lexicon: Lexicon) -> None:
    got = groups(lexicon, "园区名称", "产值(亿元)", "目标", "完成", "税收(万元)", "目标", "完成", "城北园区", "20", "18")
    assert got == [("item", ""), ("target", "产值(亿元)"), ("report", "产值(亿元)"), ("target", "税收(万元)"), ("report", "税收(万元)")]


def test_prose_is_no_header(lexicon: Lexicon) -> None:
    assert find_header(["兰溪县重点工作", "新建泵站3座。", "目标任务", "新建公园5个。"], lexicon) is None
