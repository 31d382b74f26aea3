"""A heading and its sub-items: one target per indicator."""

from duizhang import api

HEAD = "2023年十件实事落实情况\n"


def told(text: str) -> list[tuple[str, str, str | None]]:
    audit = api.audit((HEAD + text).encode()).to_dict()
    return [(t["quote"], t["verdict"], t["published_verdict"]) for t in audit["targets"]]


def test_the_sub_item_stays_with_the_headings_verdict() -> None:
    text = "一、新建泵站3座;新建公园5个。(责任单位:市住建局)已完成\n1.新建泵站3座\n全年建成3座。\n2.新建公园5个\n全年建成6个。\n"
    assert told(text) == [("新建泵站3座", "met", "已完成"), ("新建公园5个", "met", "已完成")]


def test_a_heading_that_says_more_keeps_what_is_said_only_there() -> None:
    text = "一、新建泵站3座;新建公园5个。(责任单位:市住建局)已完成\n1.新建泵站3座\n全年建成3座。\n"
    assert sorted(quote for quote, *_ in told(text)) == ["新建公园5个", "新建泵站3座"]


def test_two_promises_of_one_amount_are_two() -> None:
    text = "一、新建泵站3座。(责任单位:市水利局)已完成\n全年建成3座。\n二、新建车站3座。(责任单位:市交通局)已完成\n全年建成3座。\n"
    assert [quote for quote, *_ in told(text)] == ["新建泵站3座", "新建车站3座"]


def test_two_items_of_one_list_are_two_promises() -> None:
    text = "8.力争新建泵站3座,覆盖率达到90%以上。\n9.力争新建泵站3座,入户率达到90%以上。\n"
    assert [quote for quote, *_ in told(text)] == ["力争新建泵站3座", "覆盖率达到90%以上", "力争新建泵站3座", "入户率达到90%以上"]
