"""An outcome as one self-contained page: the document with its marks beside the verdicts, each leading to the other."""

import itertools
import json
from collections import Counter
from dataclasses import dataclass
from functools import cache
from typing import Any

from jinja2 import Environment, PackageLoader, Template
from markupsafe import Markup, escape

from duizhang.model.document import Block
from duizhang.model.outcome import Outcome
from duizhang.model.span import Span
from duizhang.model.verdict import PACES, VERDICTS
from duizhang.report import words
from duizhang.report.flow import flow


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of the document that stands for something: a target, its result, a failing check, a finding."""

    span: Span
    kind: str
    leads_to: str
    label: str


def page(outcome: Outcome) -> str:
    """The whole page as text; it loads nothing and works without a network."""
    marks = _marks(outcome)
    by_block: dict[int, list[Mark]] = {}
    for mark in marks:
        by_block.setdefault(mark.span.block, []).append(mark)
    return _template().render(
        outcome=outcome,
        head=outcome.masthead,
        words=words,
        counts=_counts(outcome),
        paces=Counter(v.pace for v in outcome.verdicts if v.pace and not v.target.implied),
        VERDICTS=VERDICTS,
        PACES=PACES,
        units=sorted({u.name for row in outcome.rows for u in row.units}),
        fields=_by_field(outcome),
        finding_types=Counter(f.type for f in outcome.findings),
        failing=[c for c in outcome.checks if not c.holds],
        flow=list(flow(outcome.document.blocks)),
        marked=lambda block: _marked(block, by_block.get(block.number, [])),
        junk=frozenset(outcome.junk_blocks),
        quote=outcome.document.quote,
        where=lambda span: words.where_words(outcome.document, span),
        starts={d.blocks[0].number: (i, d) for i, d in enumerate(s.document for s in outcome.sides)},
        home=outcome.document.home,
        units_of=lambda v: " ".join(u.name for u in outcome.rows_by_id[v.target.row].units),
    )


def _counts(outcome: Outcome) -> dict[str, int]:
    return dict(Counter(v.name for v in outcome.verdicts if not v.target.implied))


def _by_field(outcome: Outcome) -> dict[str, Counter[str]]:
    """Verdicts of each field, in reading order."""
    fields: dict[str, Counter[str]] = {}
    for v in outcome.verdicts:
        field = outcome.rows_by_id[v.target.row].field
        if field and not v.target.implied:
            fields.setdefault(field, Counter())[v.name] += 1
    return fields


def _marks(outcome: Outcome) -> list[Mark]:
    marks: list[Mark] = []
    for v in outcome.verdicts:
        said = words.VERDICT_WORDS[v.name]
        marks.append(Mark(v.target.span, "target", v.target.id, f"目标 · {said}"))
        if v.result:
            marks.append(Mark(v.result.span, "result", v.target.id, f"结果 · {said}"))
    marks += [Mark(c.span, "check", f"c{i}", "算不拢") for i, c in enumerate((c for c in outcome.checks if not c.holds), 1)]
    marks += [
        Mark(f.span, "finding", f"f{i}", words.FINDING_WORDS[f.type])
        for i, f in enumerate(outcome.findings, 1)
        if f.type != "arithmetic"
    ]
    return marks


def _marked(block: Block, marks: list[Mark]) -> Markup:
    """The block's text cut at every edge of a mark; each piece carries all that covers it, so overlaps are no trouble."""
    edges = sorted({0, len(block.text), *(e for m in marks for e in (m.span.start, m.span.end))})
    seen: set[tuple[str, str]] = set()
    out = Markup()
    for start, end in itertools.pairwise(edges):
        text = escape(block.text[start:end])
        over = [m for m in marks if m.span.start <= start and end <= m.span.end]
        out += _piece(text, over, seen) if over else text
    return out


def _piece(text: Markup, over: list[Mark], seen: set[tuple[str, str]]) -> Markup:
    inner = min(over, key=lambda m: m.span.end - m.span.start)
    first = (inner.kind, inner.leads_to) not in seen
    seen.add((inner.kind, inner.leads_to))
    classes = " ".join(sorted({m.kind for m in over}))
    return Markup('<mark class="{}" data-for="{}" data-to="{}" title="{}"{}>{}</mark>').format(
        classes,
        " ".join(dict.fromkeys(m.leads_to for m in over)),
        inner.leads_to,
        " / ".join(dict.fromkeys(m.label for m in over)),
        Markup(' tabindex="0" role="link"') if first else Markup(),
        text,
    )


@cache
def _template() -> Template:
    environment = Environment(loader=PackageLoader("duizhang.report"), autoescape=True, trim_blocks=True, lstrip_blocks=True)
    environment.filters["safe_json"] = _safe_json
    return environment.get_template("page.html")


def _safe_json(value: Any) -> Markup:
    """JSON that cannot end the script that holds it."""
    return Markup(json.dumps(value, ensure_ascii=True).replace("<", "\\u003c"))
