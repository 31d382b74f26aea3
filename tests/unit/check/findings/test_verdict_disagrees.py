"""The document's own verdict against its figures."""

from dataclasses import replace
from datetime import date

import pytest

from duizhang import api
from duizhang.check.findings.verdict_disagrees import verdict_disagrees
from duizhang.check.material import Material
from duizhang.lexicon.shape import Lexicon
from duizhang.model.document import Block, Document, Masthead, Place
from duizhang.model.extraction import Extraction
from duizhang.model.published import PaceName, Published, VerdictName
from duizhang.model.reading import Reading
from duizhang.model.row import Layout
from duizhang.model.span import Span
from says import audit


def _says(lexicon: Lexicon, done: api.Audit, verdict: VerdictName | None, pace: PaceName | None) -> int:
    """How many findings, if the document had said `verdict` and `pace` of its first promise."""
    first = done.outcome.verdicts[0]
    published = Published(span=first.target.span, verdict=verdict, pace=pace)
    said = replace(first, pairing=replace(first.pairing, target=replace(first.target, published=published)))
    layout = Layout(masthead=done.outcome.masthead, rows=done.outcome.rows)
    extraction = Extraction(readings={}, targets=(), results=done.outcome.results)
    material = Material(done.outcome.document, layout, extraction, (said,), lexicon, date(2024, 2, 1))
    return len(list(verdict_disagrees(material)))


@pytest.mark.parametrize(
    ("report", "verdict", "pace"),
    [
        ("新建公园6个。", "met", None),
        ("新建公园6个。", "stated_done", None),
        ("新建公园9个。", "not_met", None),
        ("新建公园9个。", None, "behind"),
        ("新建公园4个。", None, "on"),
    ],
)
def test_it_finds(lexicon: Lexicon, report: str, verdict: VerdictName | None, pace: PaceName | None) -> None:
    assert _says(lexicon, audit("新建公园8个", report), verdict, pace) == 1


@pytest.mark.parametrize(
    ("report", "verdict", "pace"),
    [
        ("新建公园9个。", "met", None),
        ("新建公园6个。", "not_met", None),
        ("新建公园9个。", None, "on"),
        ("新建公园9个。", None, "ahead"),
        ("新建公园6个。", None, None),
        ("公园建设有序推进。", "met", None),
        ("公园建设有序推进。", None, "behind"),
    ],
)
def test_it_says_nothing(lexicon: Lexicon, report: str, verdict: VerdictName | None, pace: PaceName | None) -> None:
    assert _says(lexicon, audit("新建公园8个", report), verdict, pace) == 0


def test_before_the_deadline_a_claim_of_completion_is_held_against_the_figure(lexicon: Lexicon) -> None:
    half = audit("新建公园8个", "1-6月新建公园4个。", published="2023-07-25")
    assert _says(lexicon, half, "met", None) == 1
    assert _says(lexicon, half, "not_met", "on") == 0
    assert _says(lexicon, half, None, "on") == 0


@pytest.mark.parametrize(("words", "many"), [("年底前未按期5项。", 0), ("年底前5项未按期。", 0), ("至年底未按期。", 1)])
def test_words_that_count_items_judge_no_promise(lexicon: Lexicon, words: str, many: int) -> None:
    text = f"目标任务:新建公园8个。{words}"
    done = audit("新建公园8个", "新建公园9个。")
    first = done.outcome.verdicts[0]
    at = text.index("未按期")
    published = Published(span=Span(1, at, at + 3), verdict="not_met")
    said = replace(first, pairing=replace(first.pairing, target=replace(first.target, published=published)))
    document = Document(name="", sha256="", media_type="", blocks=(Block(number=1, text=text, place=Place(line=1)),))
    extraction = Extraction(readings={1: Reading()}, targets=(), results=())
    material = Material(document, Layout(masthead=Masthead(), rows=()), extraction, (said,), lexicon, None)
    assert len(list(verdict_disagrees(material))) == many
