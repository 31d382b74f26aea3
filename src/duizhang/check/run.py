"""All relations, then all findings, in the order of the text."""

from dataclasses import replace
from datetime import date
from decimal import localcontext

from duizhang.check.findings import FINDINGS
from duizhang.check.material import Material
from duizhang.check.relations import RELATIONS
from duizhang.lexicon.shape import Lexicon
from duizhang.model.check import Check
from duizhang.model.document import Document
from duizhang.model.extraction import Extraction
from duizhang.model.finding import Finding
from duizhang.model.row import Layout
from duizhang.model.verdict import Verdict

# Enough for the product of any two figures that are read, with its decimals.
_DIGITS = 80


def check(
    document: Document,
    layout: Layout,
    extraction: Extraction,
    verdicts: tuple[Verdict, ...],
    lexicon: Lexicon,
    *,
    as_of: date | None,
) -> tuple[tuple[Check, ...], tuple[Finding, ...]]:
    """The checks and findings of a document, each sorted by place; one check for one stretch of text."""
    material = Material(document, layout, extraction, verdicts, lexicon, as_of)
    with localcontext() as exact:
        exact.prec = _DIGITS
        checks: dict[object, Check] = {}
        for relation in RELATIONS:
            for made in relation(material):
                checks.setdefault(made.span, made)
        material = replace(material, checks=tuple(sorted(checks.values(), key=lambda c: c.span)))
        findings = [f for finding in FINDINGS for f in finding(material)]
    return material.checks, tuple(sorted(findings, key=lambda f: (f.span, f.type)))
