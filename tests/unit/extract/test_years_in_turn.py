"""Years that answer in order."""

from duizhang import api

HEAD = "云川区第十四个五年规划实施情况\n一、指标\n"


def answer(paragraph: str) -> list[tuple[str | None, str]]:
    found = api.audit((HEAD + paragraph).encode()).outcome
    return [(found.document.quote(v.result.figure) if v.result else None, v.name) for v in found.verdicts]


def test_the_last_year_answers() -> None:
    assert answer("失业率规划目标为控制在5.5%以内,2021年、2022年分别为5.2%、5.6%。") == [("5.6%", "pending")]


def test_things_in_turn_are_no_years() -> None:
    text = "产值、税收规划目标分别为50亿元以上、4亿元以上,2022年产值、税收分别为40亿元、5亿元。"
    assert answer(text) == [("40亿元", "pending"), ("5亿元", "met")]
