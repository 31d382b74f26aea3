"""The page escapes what it shows and marks every target once and whole."""

import re
from html import unescape

from duizhang.api import Audit
from says import audit


def test_hostile_text_stays_text() -> None:
    html = audit("新建公园8个<script>alert(1)</script>", "新建公园9个<img src=x onerror=alert(1)>。").to_html()
    assert "<script>alert" not in html
    assert "<img" not in html


def test_every_line_of_the_document_is_there(example: Audit) -> None:
    html = example.to_html()
    shown = unescape(re.sub(r"<[^>]+>", "", html.split('id="document"')[1]))
    assert all(b.text in shown for b in example.outcome.document.blocks)


def test_every_target_has_its_mark_and_its_card(example: Audit) -> None:
    html = example.to_html()
    assert all(f'id="{v.target.id}"' in html and re.search(rf'data-for="[^"]*{v.target.id}', html) for v in example)


def test_nothing_is_loaded(example: Audit) -> None:
    assert not re.search(r'(?:src|href)="(?!#)', example.to_html())


def test_a_document_without_promise() -> None:
    assert "没有找到可以衡量的目标" in audit("做好工作", "已做好。").to_html()
