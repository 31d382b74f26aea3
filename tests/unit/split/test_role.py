"""Does a paragraph promise or report?"""

from duizhang.lexicon.shape import Lexicon
from duizhang.split.role import only_asks, report_weight


def test_a_longer_word_that_only_holds_a_cue_is_none(lexicon: Lexicon) -> None:
    assert report_weight("人均收入增长7%,公共服务、经济转型", lexicon) == 0
    assert report_weight("任务均按期收尾", lexicon) > 0


def test_the_perfective_reports(lexicon: Lexicon) -> None:
    assert report_weight("建立了协作机制", lexicon) > 0 > report_weight("建立协作机制", lexicon)


def test_a_paragraph_that_only_asks() -> None:
    assert only_asks("问:年初说要新建3所小学,建好了吗?")
    assert not only_asks("公园建好了吗?已建成3个。") and not only_asks("新建公园3个。")
