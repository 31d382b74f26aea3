"""The logs as files: xlsx and csv for people, jsonl for checking. Chinese in every language; no cell starts a formula."""

import csv
import hashlib
import io
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import IO, Any, cast

from django.conf import settings
from django.db.models import QuerySet
from django.utils import timezone, translation
from openpyxl import Workbook

from duizhang.web.accounts.models import Event, SignIn
from duizhang.web.generic.exporting import harmless
from duizhang.web.ledger.chain import content_of
from duizhang.web.ledger.exported import head_of
from duizhang.web.ledger.models import Entry
from duizhang.web.ledger.words import verb_in_words

FORMS = ("xlsx", "csv", "jsonl")
CHUNK = 2000
Cells = Iterator[list[Any]]


@dataclass(frozen=True, slots=True, kw_only=True)
class LogFile:
    """`file` stands at its start."""

    file: IO[bytes]
    rows: int
    sha256: str


def write_log(found: QuerySet[Any], form: str, *, whole: bool) -> LogFile:
    """`found` are entries or sign-ins, oldest first; `form` one of FORMS; `whole` goes into the head of a jsonl of entries."""
    rows = found.count()
    with translation.override(settings.LANGUAGE_CODE):
        body = io.BytesIO()
        _PENS[form](found, body, rows, whole)
    body.seek(0)
    return LogFile(file=body, rows=rows, sha256=hashlib.file_digest(cast(Any, body), "sha256").hexdigest())


def _jsonl(found: QuerySet[Any], body: IO[bytes], rows: int, whole: bool) -> None:
    if found.model is Entry:
        body.write(_line(head_of(entries=rows, whole=whole)))
        body.writelines(_line({**content_of(entry), "hash": entry.hash}) for entry in _each(found))
    else:
        body.writelines(_line({"at": s.at.isoformat(), "event": s.event, "username": s.username, "address": s.address, "agent": s.agent}) for s in _each(found))


def _csv(found: QuerySet[Any], body: IO[bytes], rows: int, whole: bool) -> None:
    text = io.TextIOWrapper(cast(Any, body), encoding="utf-8-sig", newline="", write_through=True)
    csv.writer(text).writerows([harmless(cell) for cell in row] for row in _rows(found))
    text.detach()


def _xlsx(found: QuerySet[Any], body: IO[bytes], rows: int, whole: bool) -> None:
    book = Workbook(write_only=True)
    sheet = book.create_sheet("1")
    for row in _rows(found):
        sheet.append([harmless(cell) for cell in row])
    book.save(body)


_PENS = {"jsonl": _jsonl, "csv": _csv, "xlsx": _xlsx}


def _rows(found: QuerySet[Any]) -> Cells:
    return _entries(_each(found)) if found.model is Entry else _sign_ins(_each(found))


def _entries(found: Iterable[Entry]) -> Cells:
    yield ["序号", "时间", "操作人", "操作人标识", "动作", "动作代号", "对象", "对象标识", "改前", "改后", "理由", "上一条的指纹", "指纹"]
    for e in found:
        yield [e.number, _at(e.at), e.by_name, e.by, verb_in_words(e.verb), e.verb, e.subject_name, e.subject, _plain(e.before), _plain(e.after), e.reason, e.previous, e.hash]


def _sign_ins(found: Iterable[SignIn]) -> Cells:
    yield ["时间", "事件", "登录名", "来源地址", "浏览器"]
    for s in found:
        yield [_at(s.at), str(Event(s.event).label), s.username, s.address, s.agent]


def _each(found: QuerySet[Any]) -> Iterator[Any]:
    return found.iterator(chunk_size=CHUNK)


def _line(values: dict[str, Any]) -> bytes:
    return json.dumps(values, ensure_ascii=False, separators=(",", ":")).encode() + b"\n"


def _plain(values: Any) -> str:
    return json.dumps(values, ensure_ascii=False) if values else ""


def _at(moment: Any) -> str:
    return timezone.localtime(moment).strftime("%Y-%m-%d %H:%M:%S")
