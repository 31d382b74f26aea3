"""The map: which room after which. The only file that knows the order; read it first."""

from datetime import date

from duizhang.check import check
from duizhang.extract import extract, trace_sentence
from duizhang.judge import judge, trace_verdicts
from duizhang.lexicon.profile import Profile
from duizhang.lexicon.shape import Lexicon
from duizhang.model.document import Document, Masthead
from duizhang.model.explanation import Explanation
from duizhang.model.outcome import Outcome
from duizhang.model.row import Layout
from duizhang.pair import pair, trace_candidates
from duizhang.split import rows_of_sentences, split


def audit(
    document: Document, lexicon: Lexicon, profile: Profile, *, year: int | None = None, as_of: date | None = None
) -> Outcome:
    """Hold every promise of `document` against what it reports; same arguments, same outcome.

    `year` is the plan's year where the document does not say it; `as_of` the day from which to judge (else the day of
    publication, else the end of the plan's year).
    """
    layout = split(document, lexicon, year=year)
    masthead = layout.masthead
    day = as_of or masthead.date or (date(masthead.year, 12, 31) if masthead.year else None)
    return _audit(document, layout, lexicon, profile, day)


def explain(
    sentences: Document, lexicon: Lexicon, profile: Profile, *, year: int | None = None, as_of: date | None = None
) -> Explanation:
    """How one sentence (block 1), or a promise and its report (blocks 1 and 2), is read, held together and judged."""
    layout = Layout(masthead=Masthead(year=year), rows=rows_of_sentences(sentences))
    outcome = _audit(sentences, layout, lexicon, profile, as_of)
    read = tuple(trace_sentence(b.text, b.number, lexicon) for b in sentences.blocks)
    if len(read) < 2:
        return Explanation(outcome=outcome, sentences=read)
    pairings = [v.pairing for v in outcome.verdicts]
    return Explanation(
        outcome=outcome,
        sentences=read,
        candidates=trace_candidates(pairings, outcome.results, lexicon),
        verdicts=trace_verdicts(outcome.verdicts, as_of=as_of, year=year),
    )


def _audit(document: Document, layout: Layout, lexicon: Lexicon, profile: Profile, day: date | None) -> Outcome:
    """From rows to the outcome; `day` is the day from which to judge."""
    extraction = extract(document, layout, lexicon)
    pairings = pair(document, layout.rows, extraction, lexicon)
    verdicts = judge(pairings, profile, as_of=day, year=layout.masthead.year)
    checks, findings = check(document, layout, extraction, verdicts, lexicon, as_of=day)
    return Outcome(
        document=document,
        masthead=layout.masthead,
        as_of=day,
        profile_name=profile.name,
        profile_source=profile.source,
        rows=layout.rows,
        junk_blocks=layout.junk_blocks,
        verdicts=verdicts,
        results=extraction.results,
        checks=checks,
        findings=findings,
    )
