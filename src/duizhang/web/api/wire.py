"""What the OpenAPI document says of every operation alike."""

import re
from typing import Any

from pydantic import Field

from duizhang.web.api.shapes import Given


class WrongRow(Given):
    """`row` as the sheet counts (the heading is row 1); `column` is its heading, or empty for the whole row."""

    sheet: str
    row: int
    column: str
    wrong: str
    mend: str


class Wrongness(Given):
    """`place` names the field or parameter, where there is one; `rows` those of a sheet that was not taken, `job` its job."""

    message: str
    place: str = ""
    rows: list[WrongRow] = Field(default_factory=list)
    job: int | None = None


class Answer(Given):
    """Why nothing was done: one sentence, Chinese first, English in brackets."""

    error: Wrongness


ERRORS: dict[int, Any] = {status: Answer for status in (400, 401, 403, 404, 409, 413, 415, 422, 429, 500)}
_BYTES = {"schema": {"type": "string", "format": "binary"}}
KINDS = (
    "application/octet-stream",
    "text/csv; charset=utf-8",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "application/pdf",
    "text/html; charset=utf-8",
)
FILE: dict[str, Any] = {"responses": {200: {"description": "OK", "content": {kind: _BYTES for kind in KINDS}}}}
LONG_FILE: dict[str, Any] = {"responses": FILE["responses"] | {202: {"description": "写它的作业 (the job that writes it)"}}}


def operation_id(method: str, path: str) -> str:
    """
    >>> operation_id("post", "/reports/{int:pk}/send-back")
    'post_reports_pk_send_back'
    """
    bare = re.sub(r"\{\w+:(\w+)\}", r"\1", path)
    return "_".join(part for part in re.split(r"\W+", f"{method}/{bare}") if part)
