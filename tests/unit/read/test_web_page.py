"""A saved page: what its reader sees, in which table, and what it says of itself."""

import pytest

from duizhang.read import read
from duizhang.read.page import read_page, read_web_archive

TABLE = "<table><tr><th rowspan=2>序号</th><th colspan=2>公园</th></tr><tr><td>目标</td><td>完成</td></tr><tr><td>1</td><td>8个</td><td>9个</td></tr></table>"


def seen(html: str, encoding: str = "utf-8") -> list[str]:
    return [b.text for b in read_page(html.encode(encoding)).blocks]


def test_scripts_menus_and_hidden_elements_are_unseen() -> None:
    html = """<html><head><title>题</title><style>p{}</style></head><body><nav>首页</nav><script>增长9%</script><noscript>请开启</noscript>
    <div style="display: none">暗</div><p hidden>藏</p><div role=navigation>栏目</div><!-- 注 --><p>增长&nbsp;7%&lt;以上</p><footer>版权所有</footer></body></html>"""
    assert seen(html) == ["增长\xa07%<以上"]


def test_line_breaks_and_block_elements_end_paragraphs() -> None:
    assert seen("<div>一<br>二<br/><b>三</b><span>四</span><p>五</p>六<ul><li>七</ul></div>") == ["一", "二", "三四", "五", "六", "七"]


def test_line_breaks_of_the_source_are_no_spaces_in_chinese() -> None:
    assert seen("<p>新建\n   公园8个,\n增长\t7%</p>") == ["新建公园8个, 增长 7%"]
    assert seen("<pre>甲\n乙</pre>") == ["甲", "乙"]


@pytest.mark.parametrize(("declared", "encoding"), [("gb2312", "gb18030"), ("GBK", "gbk"), ("utf-8", "utf-8"), ("utf-8", "gb18030"), ("", "gb18030"), ("big5", "big5")])
def test_the_charset_is_found_even_where_it_is_wrong(declared: str, encoding: str) -> None:
    meta = f'<meta http-equiv="Content-Type" content="text/html; charset={declared}">' if declared else ""
    text = "新建公园8个,改造道路,完成年度任务。" if encoding != "big5" else "這是政府的重要工作,我們要完成發展計劃。"
    assert seen(f"<html><head>{meta}</head><body><p>{text}</p></body></html>", encoding) == [text]


def test_spans_of_rows_and_columns() -> None:
    cells = [(c.row, c.column, c.rows, c.columns, b.text) for b in read_page(TABLE.encode()).blocks if (c := b.cell)]
    assert cells == [(1, 1, 2, 1, "序号"), (1, 2, 1, 2, "公园"), (2, 2, 1, 1, "目标"), (2, 3, 1, 1, "完成"), (3, 1, 1, 1, "1"), (3, 2, 1, 1, "8个"), (3, 3, 1, 1, "9个")]


def test_absurd_spans_are_cut_to_the_table() -> None:
    blocks = read_page("<table><tr><td rowspan=65535>甲<td colspan=3>乙<tr><td>丙</table>".encode()).blocks
    assert [(b.text, b.cell and b.cell.rows) for b in blocks] == [("甲", 2), ("乙", 1), ("丙", 1)]


def test_paragraphs_of_a_cell_are_blocks_of_one_cell() -> None:
    blocks = read_page("<table><tr><td>公园</td><td><p>1.建成。</p><p>2.开放。</p></td></tr></table>".encode()).blocks
    assert [b.text for b in blocks] == ["公园", "1.建成。", "2.开放。"]
    assert blocks[1].cell == blocks[2].cell != blocks[0].cell


def test_a_layout_table_does_not_make_a_cell_of_the_article() -> None:
    article = "<p>" + "</p><p>".join(f"{n}.建成公园{n}个,改造道路若干条,惠及居民若干户。" for n in range(1, 20)) + "</p>"
    frames = [
        f"<table><tr><td>{article}</td></tr></table>",
        f"<table><tr><td>首页</td><td>{article}</td></tr></table>",
        f"<table><tr><td>首页</td><td>{article}{TABLE}</td></tr></table>",
        f"<table role=presentation><tr><td>首页</td><td>{article}</td></tr></table>",
    ]
    for frame in frames:
        blocks = read_page(frame.encode()).blocks
        assert all(b.cell is None for b in blocks if "改造道路" in b.text)
        assert sum(b.cell is not None for b in blocks) == (7 if TABLE in frame else 0)


def test_a_row_with_a_long_report_is_still_a_row() -> None:
    report = "。".join(f"建成公园{n}个,改造道路若干条,惠及居民若干户" for n in range(60))
    html = f"<table><tr><td>序号<td>任务<td>进展<td>单位</tr><tr><td>1<td>建成公园<td>{report}<td>甲局</tr></table>"
    assert all(b.cell for b in read_page(html.encode()).blocks)


FIELDS = """<table><tr><td>索引号：</td><td>A001/2024-3</td><td>发布机构：</td><td>某市人民政府办公室</td></tr>
<tr><td>名　　称：</td><td colspan=3>2023年完成情况</td></tr><tr><td>文　　号：</td><td>某政办〔2024〕3号</td><td>发布日期：</td><td>2024-01-16</td></tr></table>"""


def test_the_fields_of_a_government_page() -> None:
    found = read_page(f"<html><head><title>2023年完成情况-某市人民政府</title></head><body>{FIELDS}<p>正文</p>{TABLE}</body></html>".encode())
    assert dict(found.properties) == {"title": "2023年完成情况", "date": "2024-01-16", "issuer": "某市人民政府办公室", "number": "某政办〔2024〕3号", "index": "A001/2024-3"}
    assert [b.text for b in found.blocks if b.cell and b.cell.table == 2][:2] == ["序号", "公园"]


def test_fields_without_a_table_and_meta_elements() -> None:
    html = '<meta name="ArticleTitle" content="完成情况"><meta name="PubDate" content="2024-01-16 10:00"><body><p>索引号：A001</p><p>文号:某政办〔2024〕3号</p>'
    assert dict(read_page(html.encode()).properties) == {"title": "完成情况", "date": "2024-01-16 10:00", "index": "A001", "number": "某政办〔2024〕3号"}


def test_one_label_in_a_data_table_is_no_field() -> None:
    assert read_page("<table><tr><td>名称</td><td>进展</td></tr><tr><td>公园</td><td>9个</td></tr></table>".encode()).properties == ()


def test_a_web_archive() -> None:
    import base64

    page = base64.encodebytes("<html><body><p>增长7%</p></body></html>".encode("gbk")).decode()
    mail = f"MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n\r\n--x\r\nContent-Type: text/html; charset=gb2312\r\nContent-Transfer-Encoding: base64\r\n\r\n{page}\r\n--x--\r\n"
    assert [b.text for b in read_web_archive(mail.encode()).blocks] == ["增长7%"]


def test_elements_that_are_never_closed_lose_nothing() -> None:
    document = read(("<p>" + "<font>建成公园。<b>" * 400 + "<p>增长7%").encode(), "a.html")
    assert "".join(b.text for b in document.blocks) == "建成公园。" * 400 + "增长7%"


def test_a_page_that_word_saved() -> None:
    html = """<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><!--[if gte mso 9]><xml><o:x>暗</o:x></xml><![endif]--></head><body><p class=MsoNormal>
    <![if !supportLists]><span style='mso-list:Ignore'>1.</span><![endif]>建成公园8个<span lang=EN-US><o:p></o:p></span></p><p><span style='display:none;mso-hide:all'>藏</span>增长7%</p></body></html>"""
    assert seen(html) == ["1.建成公园8个", "增长7%"]
