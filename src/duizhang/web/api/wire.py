"""What the OpenAPI document says of every operation alike."""

import re
from typing import Any

from duizhang.web.api.shapes import Given


class Wrongness(Given):
    """`place` names the field or parameter, where there is one."""

    message: str
    place: str = ""


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
)
FILE: dict[str, Any] = {"responses": {200: {"description": "OK", "content": {kind: _BYTES for kind in KINDS}}}}


def operation_id(method: str, path: str) -> str:
    """
    >>> operation_id("post", "/reports/{int:pk}/send-back")
    'post_reports_pk_send_back'
    """
    bare = re.sub(r"\{\w+:(\w+)\}", r"\1", path)
    return "_".join(part for part in re.split(r"\W+", f"{method}/{bare}") if part)
