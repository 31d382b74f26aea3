"""What a reader of a Word document sees, and what stays unseen."""

from duizhang.read.blocks import Contents
from duizhang.read.word import read_word
from parts import docx, p, tbl, tc, tr


def texts(contents: Contents) -> list[str]:
    return [b.text for b in contents.blocks]


def grid(contents: Contents) -> list[tuple[int, int, int, int, int, str]]:
    return [(c.table, c.row, c.column, c.rows, c.columns, b.text) for b in contents.blocks if (c := b.cell)]


def test_paragraphs_and_tables_come_in_document_order() -> None:
    found = read_word(docx(p("前言") + tbl(tr(tc("任务"), tc("进展"))) + p("附注")))
    assert [(b.number, b.text, str(b.place)) for b in found.blocks] == [
        (1, "前言", "paragraph 1"),
        (2, "任务", "table 1, row 1, column 1"),
        (3, "进展", "table 1, row 1, column 2"),
        (4, "附注", "paragraph 2"),
    ]


def test_merged_cells_are_one_cell_with_its_size() -> None:
    table = tbl(
        tr(tc("表头", '<w:gridSpan w:val="3"/>')),
        tr(tc("甲局", '<w:vMerge w:val="restart"/>'), tc("建成公园8个"), tc("9个")),
        tr(tc("", "<w:vMerge/>"), tc("改造道路3条"), tc("3条")),
    )
    assert grid(read_word(docx(table))) == [
        (1, 1, 1, 1, 3, "表头"), (1, 2, 1, 2, 1, "甲局"), (1, 2, 2, 1, 1, "建成公园8个"), (1, 2, 3, 1, 1, "9个"),
        (1, 3, 2, 1, 1, "改造道路3条"), (1, 3, 3, 1, 1, "3条"),
    ]  # fmt: skip


def test_a_row_may_begin_later_than_the_first_column() -> None:
    found = read_word(docx(tbl(tr(tc("一"), tc("二")), tr(tc("乙"), properties='<w:gridBefore w:val="1"/>'))))
    assert grid(found)[-1] == (1, 2, 2, 1, 1, "乙")


def test_a_nested_table_has_its_own_number() -> None:
    inner = tbl(tr(tc("东湖区"), tc("12个")))
    found = read_word(docx(tbl(tr(tc("公园"), tc(p("其中:") + inner + p("合计12个"))))))
    assert grid(found) == [(1, 1, 1, 1, 1, "公园"), (1, 1, 2, 1, 1, "其中:"), (2, 1, 1, 1, 1, "东湖区"), (2, 1, 2, 1, 1, "12个"), (1, 1, 2, 1, 1, "合计12个")]


def test_several_paragraphs_and_line_breaks_of_a_cell_are_several_blocks() -> None:
    two = p("1.建成公园9个。") + "<w:p><w:r><w:t>2.改造</w:t><w:t>道路。</w:t><w:br/><w:t>3.通车。</w:t></w:r></w:p>"
    found = read_word(docx(tbl(tr(tc("任务"), tc(two)))))
    assert texts(found)[1:] == ["1.建成公园9个。", "2.改造道路。", "3.通车。"]
    assert len({b.cell for b in found.blocks[1:]}) == 1


def test_a_table_of_one_column_is_a_frame() -> None:
    assert all(b.cell is None for b in read_word(docx(tbl(tr(tc("说明")), tr(tc("建成公园8个。"))))).blocks)


def test_insertions_stay_and_deletions_go() -> None:
    body = (
        "<w:p><w:r><w:t>增长</w:t></w:r><w:del><w:r><w:delText>7</w:delText></w:r></w:del><w:ins><w:r><w:t>8</w:t></w:r></w:ins><w:r><w:t>%</w:t></w:r>"
        "<w:moveFrom><w:r><w:t>旧句</w:t></w:r></w:moveFrom><w:moveTo><w:r><w:t>左右</w:t></w:r></w:moveTo></w:p>"
    )
    assert texts(read_word(docx(body))) == ["增长8%左右"]


def test_a_deleted_row_is_gone_and_a_deleted_paragraph_mark_joins() -> None:
    rows = tbl(tr(tc("甲"), tc("一")), tr(tc("乙"), tc("二"), properties="<w:del/>"), tr(tc("丙"), tc("三")))
    joined = p("完成投资", "<w:rPr><w:del/></w:rPr>") + p("15亿元")
    assert texts(read_word(docx(rows + joined))) == ["甲", "一", "丙", "三", "完成投资15亿元"]


def test_hidden_text_comments_and_field_codes_are_unseen() -> None:
    body = (
        "<w:p><w:r><w:t>增长</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>暗</w:t></w:r><w:r><w:rPr><w:rStyle w:val='Hid'/></w:rPr><w:t>藏</w:t></w:r>"
        '<w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>了</w:t></w:r><w:r><w:fldChar w:fldCharType="begin"/><w:instrText>PAGE</w:instrText></w:r><w:r><w:t>7%</w:t></w:r>'
        '<w:r><w:commentReference w:id="1"/></w:r></w:p>'
    )
    styles = '<w:style w:type="character" w:styleId="Hid"><w:rPr><w:vanish/></w:rPr></w:style>'
    assert texts(read_word(docx(body, styles=styles, comments="<w:comment><w:p><w:r><w:t>批注99%</w:t></w:r></w:p></w:comment>"))) == ["增长了7%"]


def test_a_text_box_is_read_once_and_named() -> None:
    box = "<wps:txbx><w:txbxContent>" + p("框内:完成3件") + "</w:txbxContent></wps:txbx>"
    body = f"<w:p><w:r><w:t>正文</w:t><mc:AlternateContent><mc:Choice>{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback></mc:AlternateContent></w:r></w:p>"
    assert [(b.text, str(b.place)) for b in read_word(docx(body)).blocks] == [("正文", "paragraph 1"), ("框内:完成3件", "part text box")]


def test_footnotes_come_last_without_their_separators() -> None:
    notes = f'<w:footnote w:type="separator" w:id="0">{p("——")}</w:footnote><w:footnote w:id="1">{p("口径已调整。")}</w:footnote>'
    found = read_word(docx(p("正文"), footnotes=notes))
    assert [(b.text, b.place.part) for b in found.blocks] == [("正文", None), ("口径已调整。", "footnote")]


NUMBERING = """<w:abstractNum w:abstractNumId="5">
<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCountingThousand"/><w:suff w:val="nothing"/><w:lvlText w:val="%1、"/></w:lvl>
<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%2."/></w:lvl></w:abstractNum>
<w:abstractNum w:abstractNumId="6"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val=""/></w:lvl></w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="5"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="6"/></w:num>
<w:num w:numId="3"><w:abstractNumId w:val="5"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>"""


def item(text: str, number: int, level: int) -> str:
    return p(text, f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>')


def test_automatic_numbers_are_text() -> None:
    body = item("经济", 1, 0) + item("3月底前建成。", 1, 1) + item("增长7%。", 1, 1) + item("民生", 1, 0) + item("就业。", 1, 1) + item("圆点", 2, 0) + item("另列", 3, 0)
    assert texts(read_word(docx(body, numbering=NUMBERING))) == ["一、经济", "1. 3月底前建成。", "2. 增长7%。", "二、民生", "1. 就业。", "圆点", "一、另列"]


def test_a_number_alone_fills_its_cell() -> None:
    assert texts(read_word(docx(tbl(tr(tc(item("", 1, 1)), tc("建成公园8个"))), numbering=NUMBERING))) == ["1.", "建成公园8个"]


def test_a_style_can_number() -> None:
    styles = '<w:style w:styleId="H"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style><w:style w:styleId="H1"><w:basedOn w:val="H"/></w:style>'
    found = read_word(docx(p("城建", '<w:pStyle w:val="H1"/>') + p("交通", '<w:pStyle w:val="H1"/>'), numbering=NUMBERING, styles=styles))
    assert texts(found) == ["一、城建", "二、交通"]
