"""The sentence: promise and report in their own words, the figures marked, and why the verdict follows."""

from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render

from duizhang.web.board.selectors import verdict_seen_by
from duizhang.web.cycles.models import Snapshot
from duizhang.web.plans.blocks import blocks_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Marked:
    """Text before, the words themselves, text after; `words` empty where the anchor does not fit the text (never guessed)."""

    before: str
    words: str
    after: str


def sentence(request: HttpRequest, pk: int) -> HttpResponse:
    """The page of a verdict."""
    verdict = get_object_or_404(verdict_seen_by(request.user), pk=pk)
    target = verdict.target
    promise = marked(_block(target.document, target.line), target.start, target.end, target.quote) if target.document else None
    context = {"verdict": verdict, "target": target, "promise": promise, "report": _report(verdict)}
    return render(request, "board/sentence.html", context)


def marked(text: str, start: int | None, end: int | None, quote: str) -> Marked:
    """`text` in three parts."""
    if start is None or end is None or text[start:end] != quote:
        return Marked(before=text, words="", after="")
    return Marked(before=text[:start], words=quote, after=text[end:])


def _report(verdict: Snapshot) -> list[Marked]:
    document = verdict.document or (verdict.submission.document if verdict.submission else None)
    if document is not None and verdict.line:
        return [marked(_block(document, verdict.line), verdict.start, verdict.end, verdict.quote)]
    if verdict.submission is None:
        return []
    lines = verdict.submission.text.splitlines()
    here = [(verdict.start, verdict.end, verdict.quote) if n == verdict.line else (None, None, "") for n in range(1, len(lines) + 1)]
    return [marked(line, *anchor) for line, anchor in zip(lines, here, strict=True)]


def _block(document: Any, number: int | None) -> str:
    return next((block["text"] for block in blocks_of(document.pk, (number,))), "")
