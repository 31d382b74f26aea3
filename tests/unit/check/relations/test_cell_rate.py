"""A rate in a cell of its own beside the promise and the figure that answers it."""

from datetime import date

import pytest

from duizhang.check import check
from duizhang.extract import extract
from duizhang.judge import judge
from duizhang.lexicon.profile import load_profile
from duizhang.lexicon.shape import Lexicon
from duizhang.model.document import Block, Document, Masthead, Place
from duizhang.model.row import Layout, Part, Piece, Row
from duizhang.model.span import Span
from duizhang.pair import pair


def _says(lexicon: Lexicon, target: str, report: str, rate: str, heading: str = "完成率%") -> list[str]:
    """What is made of a table row of three cells."""
    cells: tuple[tuple[Part, str], ...] = (("target", target), ("report", report), ("rate", rate))
    blocks = tuple(Block(number=n, text=text, place=Place(table=1, row=2, column=n)) for n, (_, text) in enumerate(cells, 1))
    document = Document(name="表", sha256="", media_type="text/plain", blocks=blocks)
    pieces = tuple(
        Piece(part=part, span=Span(n, 0, len(text)), heading=heading if part == "rate" else "")
        for n, (part, text) in enumerate(cells, 1)
    )
    layout = Layout(masthead=Masthead(year=2023), rows=(Row(id="r001", pieces=pieces),))
    extraction = extract(document, layout, lexicon)
    verdicts = judge(pair(document, layout.rows, extraction, lexicon), load_profile(), as_of=date(2023, 12, 31), year=2023)
    checks, _ = check(document, layout, extraction, verdicts, lexicon, as_of=date(2023, 12, 31))
    return [f"{document.quote(c.span)}: {c.formula}: {c.rounding}" for c in checks if c.relation == "cell_rate"]


@pytest.mark.parametrize(
    ("target", "report", "rate", "said"),
    [
        ("城镇新增就业8950人", "城镇新增就业7356人", "82%", "82%: 7356 / 8950（目标）: half_up"),
        ("棚户区改造7699套", "棚户区改造4629套", "60.1", "60.1: 4629 / 7699（目标）: half_up"),
        ("城镇新增就业8950人", "城镇新增就业7356人", "87%", "87%: 7356 / 8950（目标）: none"),
    ],
)
def test_it_recomputes_the_cell(lexicon: Lexicon, target: str, report: str, rate: str, said: str) -> None:
    assert _says(lexicon, target, report, rate) == [said]


@pytest.mark.parametrize(
    ("target", "report", "rate", "heading"),
    [
        ("城镇新增就业8950人", "城镇新增就业7356人", "82", "位次"),
        ("城镇新增就业8950人", "主体完工", "70%", "完成率%"),
        ("城镇新增就业8950人", "城镇新增就业7356人", "35%", "完成率%"),
        ("城镇新增就业8950人", "城镇新增就业7356人", "82%(一处滞后,其余97%)", "完成率%"),
        ("城镇新增就业8950人", "城镇新增就业7356人", "87%", "满意率%"),
    ],
)
def test_it_says_nothing(lexicon: Lexicon, target: str, report: str, rate: str, heading: str) -> None:
    assert _says(lexicon, target, report, rate, heading) == []
