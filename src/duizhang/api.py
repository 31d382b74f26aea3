"""The Python face: `duizhang.audit("table.txt")`."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from duizhang import engine
from duizhang.extract import read_text
from duizhang.judge.score import misfits
from duizhang.judge.score import score as score_figures
from duizhang.lexicon.directory import load_directory
from duizhang.lexicon.load import load_lexicon
from duizhang.lexicon.profile import load_profile
from duizhang.lexicon.score import BadScoreRule, ScoreRule, load_score_rule
from duizhang.model.document import Block, Document, Place
from duizhang.model.explanation import Explanation
from duizhang.model.outcome import Outcome
from duizhang.model.reading import Reading
from duizhang.model.score import Sheet
from duizhang.model.verdict import Verdict
from duizhang.read import read, read_path
from duizhang.read.figures import read_figures


@dataclass(frozen=True)
class Audit:
    """An audited document: iterate over it for one verdict a target, in reading order."""

    outcome: Outcome

    def __iter__(self) -> Iterator[Verdict]:
        return iter(self.outcome.verdicts)

    def __len__(self) -> int:
        return len(self.outcome.verdicts)

    @property
    def summary(self) -> dict[str, Any]:
        """Counts of rows, targets, verdicts, paces, colours, checks and findings."""
        return dict(self.to_dict()["summary"])

    def to_dict(self) -> dict[str, Any]:
        """The JSON contract as Python objects."""
        from duizhang.report.data import contract

        return dict(contract(self.outcome))

    def to_html(self) -> str:
        """The report as one self-contained page."""
        from duizhang.report.page import page

        return page(self.outcome)

    def to_dataframe(self) -> Any:
        """One line a target, as a pandas frame, or a polars one where only that is installed.

        Errors: ImportError where neither is installed.
        """
        lines = [_flat(target) for target in self.to_dict()["targets"]]
        try:
            import pandas
        except ImportError:
            try:
                import polars
            except ImportError as error:
                raise ImportError("to_dataframe 需要 pandas 或 polars：pip install 'duizhang[dataframe]'") from error
            return polars.DataFrame(lines)
        return pandas.DataFrame(lines)

    def _repr_html_(self) -> str:
        from html import escape

        head = "<tr><th>结论</th><th>指标</th><th>目标</th><th>结果</th><th>理由</th></tr>"
        rows = "".join(
            "<tr>" + "".join(f"<td>{escape(str(line[k] or ''))}</td>" for k in ("verdict", "indicator", "quote", "result_quote", "because")) + "</tr>"
            for line in map(_flat, self.to_dict()["targets"])
        )
        return f"<table>{head}{rows}</table>"


def audit(
    source: str | Path | bytes, *, year: int | None = None, as_of: date | None = None, profile: str = "default",
    units: str | Path | None = None,
) -> Audit:
    """Audit a file (a path), or the bytes of one. `units` is the path of a unit directory (TOML or CSV).

    Errors: Unreadable for an input that can't be used, BadProfile for an unknown rule, BadDirectory for a broken directory.
    """
    document = read(source, "bytes") if isinstance(source, bytes) else read_path(Path(source))
    return audit_document(document, year=year, as_of=as_of, profile=profile, units=units)


def audit_document(
    document: Document, *, year: int | None = None, as_of: date | None = None, profile: str = "default", units: str | Path | None = None
) -> Audit:
    """Audit what has been read already."""
    directory = load_directory(Path(units)) if units else None
    return Audit(engine.audit(document, load_lexicon(), load_profile(profile), year=year, as_of=as_of, directory=directory))


def reconcile(
    plan: str | Path | bytes, *reports: str | Path | bytes, year: int | None = None, as_of: date | None = None, profile: str = "default",
    units: str | Path | None = None,
) -> Audit:
    """Hold the promises of one file against what others report. `units` is the path of a unit directory, as in `audit`.

    Errors: as `audit`, and OtherYear where a report speaks of another year.
    """
    documents = [read(s, "bytes") if isinstance(s, bytes) else read_path(Path(s)) for s in (plan, *reports)]
    return reconcile_documents(documents[0], documents[1:], year=year, as_of=as_of, profile=profile, units=units)


def reconcile_documents(
    plan: Document, reports: Sequence[Document], *, year: int | None = None, as_of: date | None = None, profile: str = "default",
    units: str | Path | None = None,
) -> Audit:
    """Hold what has been read already."""
    directory = load_directory(Path(units)) if units else None
    return Audit(engine.reconcile(plan, reports, load_lexicon(), load_profile(profile), year=year, as_of=as_of, directory=directory))


def extract(sentence: str) -> Reading:
    """The quantities, periods and ranks of one sentence; spans are its characters."""
    return read_text(sentence, load_lexicon())


def explain(
    sentence: str, report: str | None = None, *, year: int | None = None, as_of: date | None = None, profile: str = "default"
) -> Explanation:
    """How `sentence` is read; with `report`, how the two are held together and judged. Spans are their characters."""
    texts = (sentence,) if report is None else (sentence, report)
    blocks = tuple(Block(i, text, Place(paragraph=i)) for i, text in enumerate(texts, 1))
    document = Document(name="explain", sha256="", media_type="text/plain", blocks=blocks)
    return engine.explain(document, load_lexicon(), load_profile(profile), year=year, as_of=as_of)


def score_rule(name: str) -> ScoreRule:
    """The rule of scoring `name`, or the one in a `.toml` file, its examples recomputed.

    Errors: BadScoreRule for an unknown or broken rule, or one whose example does not come out.
    """
    return sound(load_score_rule(name))


def sound(rule: ScoreRule) -> ScoreRule:
    """The rule, if all its examples come out.

    Errors: BadScoreRule.
    """
    if complaint := next(misfits(rule), None):
        raise BadScoreRule(f"计分规则有误: {rule.name}: {complaint}")
    return rule


def score(rule: str | ScoreRule, figures: str | Path, *, year: int | None = None) -> tuple[Sheet, ...]:
    """A score sheet for each unit in a file of figures (csv, xlsx, toml); `year` is the year assessed.

    Errors: BadScoreRule, and Unreadable for a file that cannot be used.
    """
    found = score_rule(rule) if isinstance(rule, str) else rule
    return score_figures(found, read_figures(Path(figures), found), year=year)


def _flat(target: dict[str, Any]) -> dict[str, Any]:
    result = target["result"] or {}
    return {k: v for k, v in target.items() if k != "result"} | {f"result_{k}": result.get(k) for k in ("line", "quote", "value", "unit", "period", "full_year", "estimate")}
