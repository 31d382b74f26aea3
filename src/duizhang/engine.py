"""The map: which room after which. The only file that knows the order; read it first."""

from datetime import date

from duizhang.check import check
from duizhang.extract import extract
from duizhang.judge import judge
from duizhang.lexicon.profile import Profile
from duizhang.lexicon.shape import Lexicon
from duizhang.model.document import Document
from duizhang.model.outcome import Outcome
from duizhang.pair import pair
from duizhang.split import split


def audit(
    document: Document, lexicon: Lexicon, profile: Profile, *, year: int | None = None, as_of: date | None = None
) -> Outcome:
    """Hold every promise of `document` against what it reports; same arguments, same outcome.

    `year` is the plan's year where the document does not say it; `as_of` the day from which to judge (else the day of
    publication, else the day up to which the document says it reports, else the end of the plan's year).
    """
    layout = split(document, lexicon, year=year)
    masthead = layout.masthead
    extraction = extract(document, layout, lexicon)
    year_end = date(masthead.year, 12, 31) if masthead.year else None
    day = as_of or masthead.date or extraction.until or year_end
    pairings = pair(document, layout.rows, extraction, lexicon)
    verdicts = judge(pairings, profile, as_of=day, year=masthead.year)
    checks, findings = check(document, layout, extraction, verdicts, lexicon, as_of=day)
    return Outcome(
        document=document,
        masthead=masthead,
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
