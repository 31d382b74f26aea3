"""Writes the rows of a plan into every format that Duizhang reads, for tests that go all the way round."""

import csv
import io
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from html import escape

from duizhang.model.document import Document
from pages import write_ofd, write_pdf

HEADINGS = ("序号", "工作任务", "进展情况", "责任单位")


@dataclass(frozen=True, slots=True, kw_only=True)
class RowTexts:
    """One line of the plan: the paragraphs of its three cells."""

    target: tuple[str, ...]
    report: tuple[str, ...] = ()
    units: tuple[str, ...] = ()

    @property
    def cells(self) -> tuple[tuple[str, ...], ...]:
        return (self.target, self.report, self.units)


Writer = Callable[[Sequence[RowTexts], str, str], bytes]


def lines_of(rows: Sequence[RowTexts]) -> list[list[tuple[str, ...]]]:
    """The table with its heading and its numbers: rows of cells of paragraphs."""
    return [[(h,) for h in HEADINGS], *([(str(n),), *row.cells] for n, row in enumerate(rows, 1))]


def tables_of(document: Document) -> dict[int, dict[tuple[int, int], str]]:
    """Table number -> (row, column) -> the text of the cell, its paragraphs on lines."""
    found: dict[int, dict[tuple[int, int], str]] = {}
    for block in document.blocks:
        if block.cell:
            table = found.setdefault(block.cell.table, {})
            place = (block.cell.row, block.cell.column)
            table[place] = f"{table[place]}\n{block.text}" if place in table else block.text
    return found


def write_docx(rows: Sequence[RowTexts], title: str, date: str) -> bytes:
    import docx

    document = docx.Document()
    document.core_properties.title = title
    document.add_paragraph(title)
    document.add_paragraph(f"发布日期:{date}")
    lines = lines_of(rows)
    table = document.add_table(len(lines), len(HEADINGS), style="Table Grid")
    for line, cells in zip(lines, table.rows, strict=True):
        for paragraphs, cell in zip(line, cells.cells, strict=True):
            cell.text = paragraphs[0] if paragraphs else ""
            for paragraph in paragraphs[1:]:
                cell.add_paragraph(paragraph)
    return _saved(document.save)


def write_xlsx(rows: Sequence[RowTexts], title: str, date: str) -> bytes:
    import openpyxl

    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "完成情况"
    sheet.append([title])
    sheet.merge_cells("A1:D1")
    sheet.append([f"发布日期:{date}"])
    for n, line in enumerate(lines_of(rows), 3):
        for column, paragraphs in enumerate(line, 1):
            if paragraphs:
                sheet.cell(n, column).value = int(paragraphs[0]) if column == 1 and n > 3 else "\n".join(paragraphs)
    return _saved(book.save)


def write_xls(rows: Sequence[RowTexts], title: str, date: str) -> bytes:
    import xlwt

    book = xlwt.Workbook(encoding="utf-8")
    sheet = book.add_sheet("完成情况")
    sheet.write_merge(0, 0, 0, 3, title)
    sheet.write(1, 0, f"发布日期:{date}")
    for n, line in enumerate(lines_of(rows), 2):
        for column, paragraphs in enumerate(line):
            if paragraphs:
                sheet.write(n, column, int(paragraphs[0]) if column == 0 and n > 2 else "\n".join(paragraphs))
    return _saved(book.save)


def write_html(rows: Sequence[RowTexts], title: str, date: str) -> bytes:
    """A page as a portal serves it: menu, script, fields, the table, footer; in GBK."""
    table = "".join(
        "<tr>" + "".join("<td>" + "".join(f"<p>{escape(p)}</p>" for p in paragraphs) + "</td>" for paragraphs in line) + "</tr>\n"
        for line in lines_of(rows)
    )
    page = f"""<!DOCTYPE html><html><head><meta charset="gbk"><title>{escape(title)}_某市人民政府</title>
<meta name="ArticleTitle" content="{escape(title)}"><meta name="PubDate" content="{date} 09:00"><script>var a = "增长9%";</script></head>
<body><nav><a href="/">首页</a><a href="/zwgk">政务公开</a></nav><h1>{escape(title)}</h1><p>发布日期:{date}</p>
<table border="1">{table}</table><footer>版权所有 某市人民政府</footer></body></html>"""
    return page.encode("gb18030")


def write_csv(rows: Sequence[RowTexts], title: str, date: str) -> bytes:
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow([title, "", "", ""])
    writer.writerow([f"发布日期:{date}", "", "", ""])
    writer.writerows(["\n".join(paragraphs) for paragraphs in line] for line in lines_of(rows))
    return out.getvalue().encode("utf-8-sig")


def write_md(rows: Sequence[RowTexts], title: str, date: str) -> bytes:
    """A pipe table has one line a cell, so the paragraphs of a cell run together."""
    lines = ["| " + " | ".join("".join(p).replace("|", r"\|").replace("*", r"\*").replace("_", r"\_") for p in line) + " |" for line in lines_of(rows)]
    return "\n".join([f"# {title}", "", f"发布日期:{date}", "", lines[0], "|---|---|---|---|", *lines[1:]]).encode()


def _saved(save: Callable[[io.BytesIO], None]) -> bytes:
    out = io.BytesIO()
    save(out)
    return out.getvalue()


WRITERS: dict[str, Writer] = {
    "docx": write_docx,
    "xlsx": write_xlsx,
    "xls": write_xls,
    "html": write_html,
    "csv": write_csv,
    "pdf": lambda rows, title, date: write_pdf(lines_of(rows), title, date),
    "ofd": lambda rows, title, date: write_ofd(lines_of(rows), title, date),
}
