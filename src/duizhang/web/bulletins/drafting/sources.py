"""What stands behind a figure, frozen: plain JSON that the source page shows without asking any table again.

A verdict: {"is": "verdict", "key", "task", "units", "promise": {"before", "words", "after", "document"}, "said": the same or None,
"said_by", "said_on", "verdict", "pace", "colour", "because", "settles", "profile", "figures": texts in which its figures stand}.
A count: {"is": "count", "key", "title", "formula", "members": ["1 新增学位500个", …], "figures"}.
`key` is a random name for the public page: what is inside the office keeps its numbers to itself.
"""

import re
import secrets
from collections.abc import Iterable, Sequence
from typing import Any

from django.utils import timezone

from duizhang.web.bulletins.drafting.gathered import Line
from duizhang.web.cycles.models import Snapshot
from duizhang.web.cycles.templatetags.figures import percent, plain
from duizhang.web.door import colour_rule
from duizhang.web.ledger.change import ref
from duizhang.web.plans.models import Document, Target
from duizhang.web.plans.spoken import readable

Source = dict[str, Any]
_SENTENCE_END = re.compile(r"[。；;！!？?\n]")


def verdict_source(verdict: Snapshot, line: Line) -> tuple[str, Source]:
    """(reference, what stands behind it)."""
    target = verdict.target
    said = _said(verdict)
    by, on = (verdict.submission.report.unit.name, timezone.localdate(verdict.submission.submitted_at).isoformat()) if verdict.submission else ("", "")
    source = {
        "is": "verdict", "key": new_key(), "task": f"{line.code} {line.title}", "units": line.row.leads, "promise": _promise(target, line), "said": said,
        "said_by": by, "said_on": on, "verdict": verdict.verdict, "pace": verdict.pace, "colour": verdict.colour, "because": verdict.because,
        "settles": verdict.settles, "profile": "：".join(filter(None, colour_rule(verdict.profile))), "figures": figures_of(verdict),
    }  # fmt: skip
    return ref(verdict), source


def count_source(reference: str, *, title: str, formula: str, members: Iterable[Line]) -> tuple[str, Source]:
    """(reference, what was counted)."""
    names = [f"{line.code} {line.title}" for line in members]
    return reference, {"is": "count", "key": new_key(), "title": title, "formula": formula, "members": names, "figures": [formula, str(len(names))]}


def figures_of(verdict: Snapshot) -> list[str]:
    """Every form in which the verdict's figures may be printed."""
    target = verdict.target
    own = [f"{plain(v)}{u}" for v, u in ((verdict.value, verdict.unit), (target.value, target.unit), (target.upper, target.unit)) if v is not None]
    large = [f"{readable(v)}{u}" for v, u in ((verdict.value, verdict.unit), (target.value, target.unit)) if v is not None]
    share = [percent(verdict.completion)] if verdict.completion is not None else []
    return list(dict.fromkeys((verdict.quote, verdict.because, target.quote, verdict.period, *own, *large, *share)))


def new_key() -> str:
    """An address that nobody guesses."""
    return secrets.token_urlsafe(9)


def _promise(target: Target, line: Line) -> dict[str, str]:
    if target.document is None or target.line is None:
        return {"before": "", "words": str(target), "after": "", "document": ""}
    text = _block(target.document, target.line)
    start, end = _own_part(text, target, line.row.task.pieces)
    return _marked(text, target.start or 0, target.end or 0, target.quote, start, end) | {"document": str(target.document)}


def _own_part(text: str, target: Target, pieces: Sequence[dict[str, Any]]) -> tuple[int, int]:
    """The stretch of the paragraph that belongs to the target's own task: other tasks may stand in the same one."""
    here = [(p["start"], p["end"]) for p in pieces if p["line"] == target.line and p["start"] <= (target.start or 0) and (target.end or 0) <= p["end"]]
    return here[0] if here else _sentence(text, target.start or 0, target.end or 0)


def _said(verdict: Snapshot) -> dict[str, str] | None:
    """The sentence of the report in which the figure stands."""
    document = verdict.document or (verdict.submission.document if verdict.submission else None)
    if verdict.line is None or verdict.start is None or verdict.end is None:
        return None
    if document is not None and (text := _block(document, verdict.line))[verdict.start : verdict.end] == verdict.quote:
        return _marked(text, verdict.start, verdict.end, verdict.quote, *_sentence(text, verdict.start, verdict.end))
    lines = verdict.submission.text.splitlines() if verdict.submission else []
    text = lines[verdict.line - 1] if 0 < verdict.line <= len(lines) else ""
    return _marked(text, verdict.start, verdict.end, verdict.quote, *_sentence(text, verdict.start, verdict.end))


def _marked(text: str, start: int, end: int, quote: str, first: int, last: int) -> dict[str, str]:
    """The words marked where the anchor fits the text, and unmarked, never guessed, where it does not."""
    if text[start:end] != quote:
        return {"before": quote, "words": "", "after": ""}
    return {"before": text[first:start].lstrip(), "words": quote, "after": text[end:last].rstrip()}


def _sentence(text: str, start: int, end: int) -> tuple[int, int]:
    before = [m.end() for m in _SENTENCE_END.finditer(text, 0, start)]
    after = _SENTENCE_END.search(text, end)
    return (before[-1] if before else 0), (after.end() if after else len(text))


def _block(document: Document, number: int) -> str:
    return next((block["text"] for block in document.blocks if block["number"] == number), "")
