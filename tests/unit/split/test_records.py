"""`key:value` lines, the same keys for every item."""

from duizhang.lexicon.load import load_lexicon
from duizhang.model.document import Block, Place
from duizhang.split.records import records

_LEXICON = load_lexicon()


def _records(*lines: str) -> list[tuple[str | None, ...]] | None:
    found = records([Block(number=i, text=line, place=Place()) for i, line in enumerate(lines, 1)], _LEXICON)
    return [tuple(c.text if c else None for c in line) for line in found[0].lines] if found else None


def test_keys_said_again_are_the_columns_of_a_table() -> None:
    lines = ("项目名称：北港泵站", "年度计划投资：6亿元", "1-5月完成投资：2.7亿元", "项目名称：南港水闸", "年度计划投资：5000万元")
    assert _records("进度快报", *lines) == [("北港泵站", "6亿元", "2.7亿元"), ("南港水闸", "5000万元", None)]


def test_promises_in_sentences_and_a_single_record_are_prose() -> None:
    assert _records("目标：新建泵站3座，改造水闸2座。", "完成：泵站3座。", "目标：种树500亩。", "完成：480亩。") is None
    assert _records("项目名称：北港泵站", "年度计划投资：6亿元", "1-5月完成投资：2.7亿元") is None
