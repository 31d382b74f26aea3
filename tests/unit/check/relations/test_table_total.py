"""The row 合计 of a table against the rows that it sums up."""

from duizhang.check.material import Material
from duizhang.check.relations.table_total import table_totals
from duizhang.lexicon.shape import Lexicon
from duizhang.model.document import Block, Cell, Document, Masthead, Place
from duizhang.model.extraction import Extraction
from duizhang.model.row import Layout

_HEADING = ("地区", "任务(户)", "完成(户)", "完成率%")


def _says(lexicon: Lexicon, *rows: tuple[str, ...]) -> list[str]:
    """What is made of a table of these rows below the heading; `60: 20 + 30 + 10: exact`."""
    cells = [(r, c, text) for r, row in enumerate((_HEADING, *rows), 1) for c, text in enumerate(row, 1) if text]
    blocks = tuple(
        Block(number=n, text=text, place=Place(table=1, row=r, column=c), cell=Cell(1, r, c))
        for n, (r, c, text) in enumerate(cells, 1)
    )
    document = Document(name="表", sha256="", media_type="text/plain", blocks=blocks)
    layout = Layout(masthead=Masthead(), rows=())
    material = Material(document, layout, Extraction(readings={}, targets=(), results=()), (), lexicon, None)
    return [f"{document.quote(c.span)}: {c.formula}: {c.rounding}" for c in table_totals(material)]


_ROWS = (("东乡", "20", "18", "90"), ("西镇", "30", "33", "110"), ("南区", "10", "9", "90"))


def test_columns_that_add_up_are_said_and_rates_are_not_summed(lexicon: Lexicon) -> None:
    assert _says(lexicon, *_ROWS, ("合计", "60", "60", "100")) == ["60: 20 + 30 + 10: exact", "60: 18 + 33 + 9: exact"]


def test_a_column_that_misses_its_total_is_accused(lexicon: Lexicon) -> None:
    assert _says(lexicon, ("全县", "60", "62", "103"), *_ROWS)[1] == "62: 18 + 33 + 9: none"


def test_it_says_nothing_where_no_column_adds_up(lexicon: Lexicon) -> None:
    assert _says(lexicon, *_ROWS, ("合计", "65", "62", "95")) == []


def test_it_says_nothing_of_a_column_with_a_gap(lexicon: Lexicon) -> None:
    rows = (*_ROWS, ("北县", "15", "", ""), ("合计", "75", "62", ""))
    assert _says(lexicon, *rows) == ["75: 20 + 30 + 10 + 15: exact"]


def test_it_says_nothing_of_a_table_of_two_levels(lexicon: Lexicon) -> None:
    assert _says(lexicon, *_ROWS, ("小计", "60", "60", ""), ("合计", "60", "60", "")) == []


def test_a_year_in_the_heading_is_no_part(lexicon: Lexicon) -> None:
    rows = (("项目", "个", "2023", ""), *_ROWS, ("合计", "60", "60", "100"))
    assert _says(lexicon, *rows) == ["60: 20 + 30 + 10: exact", "60: 18 + 33 + 9: exact"]
