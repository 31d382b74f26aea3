"""A paper goes into the database and comes out the same; what is not a paper is refused with its place."""

import json
from typing import Any

import pytest

from completion import bulletin, completion_paper
from duizhang.web.papers.paper import Paper
from duizhang.web.papers.stored import BadPaper, from_json, to_json


@pytest.mark.parametrize("paper", [bulletin(), bulletin(mark="草稿", masthead=None), completion_paper(), Paper(title="空", body=())])
def test_it_comes_out_as_it_went_in(paper: Paper) -> None:
    assert from_json(json.loads(json.dumps(to_json(paper), ensure_ascii=False))) == paper


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"seal": "x"}, "稿件：不认识的键 seal"),
        ({"dated": "2026年3月"}, "稿件.dated：应是日期"),
        ({"title": 3}, "稿件.title：应是文字"),
        ({"landscape": 1}, "稿件.landscape：应是是否"),
        ({"body": {}}, "稿件.body：应是一串"),
        ({"body": [{"kind": "picture"}]}, "稿件.body[0]：kind 应是"),
        ({"body": [{"kind": "paragraph", "runs": [{"text": "一", "href": "x"}]}]}, "稿件.body[0].runs[0]：不认识的键 href"),
        ({"body": [{"kind": "heading", "text": "一、"}]}, "稿件.body[0]：缺少键 level"),
        ({"body": [{"kind": "heading", "level": True, "text": "一、"}]}, "稿件.body[0].level：应是整数"),
        ({"body": [{"kind": "table", "columns": [{"heading": "序号"}], "rows": [[]]}]}, "稿件.body[0].rows[0]：有 0 格，表有 1 列"),
        ({"body": [{"kind": "table", "columns": [], "rows": []}]}, "稿件.body[0].columns：一列也没有"),
        ({"masthead": {"name": "督查", "number": "", "issuer": "", "kind": "x"}}, "稿件.masthead：不认识的键 kind"),
    ],
)
def test_what_is_no_paper_is_refused_with_its_place(change: dict[str, Any], said: str) -> None:
    with pytest.raises(BadPaper) as refused:
        from_json({"title": "通报", "body": [], **change})
    assert str(refused.value).startswith(said)


def test_what_is_as_by_default_is_not_written() -> None:
    assert to_json(Paper(title="空", body=())) == {"title": "空", "body": []}
