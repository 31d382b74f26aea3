"""Markdown: pipe tables are tables, the rest is lines."""

from duizhang.read.markdown import read_markdown

TEXT = """# 2023年完成情况

发布日期:2024-01-16
    增长**7%**左右。

3. 建成公园8个
- 改造道路

| 任务 | 进展 |
|:--|--:|
| 公园\\|绿道 | 9个 |
"""


def test_headings_lines_items_and_tables() -> None:
    found = read_markdown(TEXT.encode())
    assert [(b.text, b.place.line) for b in found.blocks if not b.cell] == [
        ("2023年完成情况", 1), ("发布日期:2024-01-16", 3), ("增长7%左右。", 4), ("3. 建成公园8个", 6), ("改造道路", 7),
    ]  # fmt: skip
    assert [(c.row, c.column, b.text) for b in found.blocks if (c := b.cell)] == [(1, 1, "任务"), (1, 2, "进展"), (2, 1, "公园|绿道"), (2, 2, "9个")]


def test_html_in_it_is_text() -> None:
    assert [b.text for b in read_markdown("<script>甲</script>".encode()).blocks] == ["<script>甲</script>"]
