"""The map: which room after which. The only file that knows the order; read it first."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date

from duizhang.check import check, check_across
from duizhang.extract import extract, trace_sentence
from duizhang.judge import judge, trace_verdicts
from duizhang.lexicon.directory import Directory
from duizhang.lexicon.profile import Profile
from duizhang.lexicon.shape import Lexicon
from duizhang.model.document import Document, Masthead
from duizhang.model.explanation import Explanation
from duizhang.model.extraction import Extraction
from duizhang.model.outcome import Outcome, Side
from duizhang.model.row import Layout
from duizhang.model.target import Target
from duizhang.pair import pair, pair_across, trace_candidates
from duizhang.split import join, renumbered, row_of_blocks, rows_of_sentences, sides, split, unwrapped


def audit(
    document: Document, lexicon: Lexicon, profile: Profile, *, year: int | None = None, as_of: date | None = None,
    directory: Directory | None = None,
) -> Outcome:
    """Hold every promise of `document` against what it reports; same arguments, same outcome.

    `year` is the plan's year where the document does not say it; `as_of` the day from which to judge (else the day of
    publication, else the day up to which the document says it reports, else the end of the plan's year). A
    `directory` says which units the groups that it names consist of.
    """
    wrapped = unwrapped(document)
    text = wrapped.document if wrapped else document
    outcome = _audit(text, split(text, lexicon, year=year, directory=directory), lexicon, profile, as_of)
    return wrapped.back(outcome) if wrapped else outcome


def reconcile(
    plan: Document, reports: Sequence[Document], lexicon: Lexicon, profile: Profile, *, year: int | None = None, as_of: date | None = None,
    directory: Directory | None = None,
) -> Outcome:
    """Hold every promise of `plan` against what `reports` say: what was kept, what dropped, what said otherwise.

    `year` is the year promised for where the documents do not say it; `as_of` as in `audit`, else the day of the last report;
    `directory` as in `audit`.
    Errors: OtherYear where a report speaks of another year.
    """
    documents = renumbered([plan, *reports])
    joined = join(documents)
    layouts = sides(documents, lexicon, year=year, directory=directory)
    promised, *reported = layouts
    year = promised.masthead.year
    days = [layout.masthead.date for layout in reported if layout.masthead.date]
    day = as_of or max(days, default=date(year, 12, 31) if year else None)
    rows = tuple(row for layout in layouts for row in layout.rows)
    extraction = extract(joined, Layout(masthead=promised.masthead, rows=rows), lexicon)
    pairings, restated = pair_across(joined, promised.rows, [layout.rows for layout in reported], extraction, lexicon, year=year)
    verdicts = judge(pairings, profile, as_of=day, year=year)
    checks, findings = check_across(joined, layouts, extraction, verdicts, restated, lexicon, as_of=day)
    return Outcome(
        document=joined,
        masthead=promised.masthead,
        as_of=day,
        profile_name=profile.name,
        profile_source=profile.source,
        rows=rows,
        junk_blocks=tuple(n for layout in layouts for n in layout.junk_blocks),
        verdicts=verdicts,
        results=extraction.results,
        checks=checks,
        findings=findings,
        sides=tuple(
            Side(role="report" if i else "plan", document=d, masthead=layout.masthead)
            for i, (d, layout) in enumerate(zip(documents, layouts, strict=True))
        ),
    )


def answer(
    document: Document,
    promised: int,
    lexicon: Lexicon,
    profile: Profile,
    *,
    confirm: Callable[[tuple[Target, ...]], tuple[Target, ...]] = lambda read: read,
    year: int | None = None,
    as_of: date | None = None,
) -> Outcome:
    """One row whose first `promised` blocks promise and whose other blocks report, of which no file says so.

    `confirm` puts the promises that people have confirmed in the place of those read; it gets and gives them in reading order.
    """
    layout = Layout(masthead=Masthead(year=year), rows=(row_of_blocks(document, promised),))
    extraction = extract(document, layout, lexicon)
    extraction = replace(extraction, targets=confirm(extraction.targets))
    return _held(document, layout, extraction, lexicon, profile, as_of)


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


def _audit(document: Document, layout: Layout, lexicon: Lexicon, profile: Profile, as_of: date | None) -> Outcome:
    """From rows to the outcome."""
    return _held(document, layout, extract(document, layout, lexicon), lexicon, profile, as_of)


def _held(
    document: Document, layout: Layout, extraction: Extraction, lexicon: Lexicon, profile: Profile, as_of: date | None
) -> Outcome:
    """From promises and figures to the outcome."""
    masthead = layout.masthead
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
