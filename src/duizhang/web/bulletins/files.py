"""An issue as files: the same paper, one pen a format."""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path
from uuid import UUID

from django.conf import settings
from django.http import HttpResponse
from django.utils import translation
from django.utils.html import escape
from django.utils.http import content_disposition_header

from duizhang.web.bulletins.models import Issue
from duizhang.web.bulletins.models.issue import State
from duizhang.web.bulletins.shown import mark_of, paper_of, without_sources
from duizhang.web.papers import excel, page, pdf, word
from duizhang.web.papers.paper import Paper

STYLES = Path(__file__).parent.parent / "project" / "static" / "paper.css"


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """`ending` of the file's name, `word` for people, the pen."""

    ending: str
    word: str
    media_type: str
    write: Callable[[Paper], bytes]


def html(paper: Paper) -> bytes:
    """A page of its own, with its looks inside and nothing that runs."""
    looks = STYLES.read_text(encoding="utf-8")
    body = page.write(paper)
    return f'<!doctype html>\n<html lang="zh-CN"><head><meta charset="utf-8"><title>{escape(paper.title)}</title><style>{looks}</style></head><body>{body}</body></html>\n'.encode()


DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
FORMS = (
    Form(ending="docx", word="Word", media_type=DOCX, write=word.write),
    Form(ending="xlsx", word="Excel", media_type=XLSX, write=excel.write),
    Form(ending="pdf", word="PDF", media_type="application/pdf", write=pdf.write),
    Form(ending="html", word="HTML", media_type="text/html; charset=utf-8", write=html),
)


def form_named(ending: str) -> Form | None:
    """One of FORMS, or None."""
    return next((form for form in FORMS if form.ending == ending), None)


def file_of(issue: Issue, form: Form) -> HttpResponse:
    """The file, always as a download and always in Chinese; references of the office's own stay inside."""
    mark = mark_of(issue)
    body = _written(issue, form, mark) if issue.state == State.DRAFT else _kept(issue.key, form.ending, mark)
    name = f"{issue.printed_name} {re.sub(r'[/:*?<>|]+', ' ', issue.title)}.{form.ending}"
    headers = {"Content-Disposition": content_disposition_header(True, name) or "attachment", "X-Content-Type-Options": "nosniff"}
    return HttpResponse(body, content_type=form.media_type, headers=headers)


@lru_cache(maxsize=64)
def _kept(key: UUID, ending: str, mark: str) -> bytes:
    """What was issued changes by its mark only, so that a file asked for by many is made once."""
    form = form_named(ending)
    assert form
    return _written(Issue.objects.get(key=key), form, mark)


def _written(issue: Issue, form: Form, mark: str) -> bytes:
    with translation.override(settings.LANGUAGE_CODE):
        return form.write(replace(without_sources(paper_of(issue)), mark=mark))
