"""A report that answers no promise."""

from says import HEAD, api


def _says(*paragraphs: str) -> list[str]:
    outcome = api.audit((HEAD + "\n\n".join(paragraphs)).encode()).outcome
    return [outcome.document.quote(f.span) for f in outcome.findings if f.type == "missing_target"]


_ANSWERED = ("目标任务:新建公园8个", "完成情况:新建公园8个。", "目标任务:新建泵站3座", "完成情况:新建泵站3座。")


def test_it_finds_the_report_without_its_promise() -> None:
    assert _says("完成情况:改造管网12公里,完成验收。", *_ANSWERED) == ["完成情况:改造管网12公里"]


def test_it_says_nothing_where_every_report_has_one() -> None:
    assert _says(*_ANSWERED) == []


def test_it_says_nothing_of_a_document_of_reports() -> None:
    assert _says("完成情况:改造管网12公里。", "完成情况:新建公园8个。") == []


def test_it_says_nothing_of_a_report_that_names_its_own_promise() -> None:
    assert _says(*_ANSWERED, "完成情况:改造管网12公里,为目标10公里的120%。") == []


def test_it_says_nothing_of_what_introduces_the_first_promise() -> None:
    assert _says("为便于监督,现将各项工作完成情况公布如下,已完成2项。", *_ANSWERED) == []


def test_it_says_nothing_of_a_verdict_by_itself() -> None:
    assert _says(*_ANSWERED[:2], "评价:欠进度", *_ANSWERED[2:], "评价:已完成") == []
    assert _says("完成情况:已完成。", *_ANSWERED) == ["完成情况:已完成"]
