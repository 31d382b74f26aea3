"""The ranking as a paper (考核表) that goes out through the bulletins; each total with its sheet behind it."""

from typing import Any

from duizhang.web.bulletins.drafting.drafted import Drafted
from duizhang.web.bulletins.drafting.sources import new_key
from duizhang.web.bulletins.wording import say
from duizhang.web.ledger.change import ref
from duizhang.web.papers.paper import Cell, Column, Paper, Paragraph, Run, Table
from duizhang.web.reading import ScoreRuleRead
from duizhang.web.scores.models import Scheme, Sheet
from duizhang.web.scores.ranking import Ranking, Row
from duizhang.web.scores.shown import score_words

COLUMNS = (Column(heading="名次"), Column(heading="单位", width=3), Column(heading="总分", width=2), Column(heading="说明", width=3))


def drafted(scheme: Scheme, rule: ScoreRuleRead, found: Ranking, items: dict[str, Any]) -> Drafted:
    """Totals and places only: a unit's lines are on its own sheet, which others do not see. `items` is what can be objected to."""
    table = Table(columns=COLUMNS, rows=tuple(_row(row) for row in found.rows), caption="总分与名次", note=found.words)
    about = f"数据为{scheme.cycle.name}{scheme.get_layer_display()}口径。计分依据：{rule.document}。{rule.quote}取舍：{rule.rounding}。"
    body = (Paragraph(runs=(Run(text=about),)), table, *(Paragraph(runs=(Run(text=f"说明：{gap}"),)) for gap in rule.gaps))
    sources = dict(_source(row.sheet) for row in found.rows if row.sheet.total is not None)
    return Drafted(paper=Paper(title=f"{scheme.title.removesuffix('考核')}考核表", body=body, signature=say("issuer")), data={"sources": sources, "items": items})


def objectionable(sheets: list[Sheet], words: dict[int, list[tuple[str, str]]]) -> dict[str, Any]:
    """What each unit may object to: its total, and each line of its own sheet (`words`: sheet → (entry, line in words))."""
    items: dict[str, Any] = {}
    for sheet in sheets:
        items[f"total:{sheet.unit_id}"] = {"label": f"{sheet.unit}：总分与名次", "units": [sheet.unit_id]}
        for entry, word in words.get(sheet.pk, []):
            items[f"entry:{entry}"] = {"label": f"{sheet.unit}：{word}", "units": [sheet.unit_id]}
    return items


def _row(row: Row) -> tuple[Cell, ...]:
    sheet = row.sheet
    total = Run(text=score_words(sheet.total), source=ref(sheet)) if sheet.total is not None else Run(text="未计总分")
    told = f"{sheet.unscored} 项未计分" if sheet.total is None else f"{row.tied} 个单位并列" if row.tied > 1 else ""
    return tuple(Cell(paragraphs=(Paragraph(runs=(run,)),)) for run in (Run(text=str(row.place or "—")), Run(text=str(sheet.unit)), total, Run(text=told)))


def _source(sheet: Sheet) -> tuple[str, dict[str, Any]]:
    total = score_words(sheet.total)
    told = {"is": "count", "key": new_key(), "title": f"{sheet.unit}考核表第{sheet.number}版", "formula": f"总分 {total}", "members": [], "figures": [total]}
    return ref(sheet), told
