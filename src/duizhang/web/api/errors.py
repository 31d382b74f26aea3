"""What an answer says when something was not done: one shape for all, `{"error": {"message", "place"?}}`, and never a trace."""

import logging
from collections.abc import Iterable
from typing import Any

from django.core.exceptions import RequestDataTooBig, SuspiciousOperation
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from ninja import NinjaAPI
from ninja.errors import HttpError, ValidationError

from duizhang.web.ledger.refusal import Refused

LOG = logging.getLogger(__name__)
WORDS = {"missing": "缺少", "extra_forbidden": "没有这个字段", "too_long": "太长", "string_too_long": "太长", "string_too_short": "不能为空"}
BY_STATUS = {
    400: "请求看不懂 (cannot be read)",
    401: "令牌无效：没有、过期、已吊销，或不能从这里使用 (no valid token)",
    403: "令牌或本人的角色没有这项权限 (the token or its person may not)",
    404: "没有这个内容，或您无权查看 (not found)",
    405: "这个地址没有这种操作 (method not allowed)",
    409: "现在不能这样做；内容里有一句为什么 (not possible now: the message says why)",
    413: "内容太大；请拆小后再传 (too large)",
    415: "内容类型不对 (wrong content type)",
    422: "请求不合要求；内容里有哪一处、为什么 (does not fit: the message says where and why)",
    429: "调用太频繁；请按 Retry-After 等待 (too many requests)",
    500: "系统出错，未作任何改动；请联系管理员 (internal error)",
}


class Spent(HttpError):
    """Too many calls in this minute; `wait` seconds to the next."""

    def __init__(self, wait: int) -> None:
        self.wait = wait
        super().__init__(429, BY_STATUS[429])


class Wrong(Exception):
    """What was sent does not fit, and no schema says so; `place` is where."""

    def __init__(self, message: str, place: str) -> None:
        self.place = place
        super().__init__(message)


class RowsRefused(Exception):
    """A sheet of which nothing was taken, since these `rows` are wrong; `job` keeps them."""

    def __init__(self, message: str, *, rows: Iterable[Any], job: int) -> None:
        names = ("sheet", "row", "column", "wrong", "mend")
        self.more = {"rows": [{name: getattr(row, name) for name in names} for row in rows], "job": job}
        super().__init__(message)


def answer(status: int, message: str = "", place: str = "", headers: dict[str, str] | None = None, **more: Any) -> HttpResponse:
    """The one shape."""
    error = {"message": message or BY_STATUS[status]} | ({"place": place} if place else {}) | more
    kept = {"Cache-Control": "no-store"} | ({"WWW-Authenticate": "Bearer"} if status == 401 else {})
    return JsonResponse({"error": error}, status=status, headers=kept | (headers or {}), json_dumps_params={"ensure_ascii": False})


def answer_errors(api: NinjaAPI) -> None:
    """Say so for everything that can go wrong in an operation."""
    handlers: dict[type[Exception], Any] = {
        Refused: lambda request, wrong: answer(409, str(wrong)),
        RowsRefused: lambda request, wrong: answer(409, str(wrong), **wrong.more),
        Wrong: lambda request, wrong: answer(422, str(wrong), wrong.place),
        Http404: lambda request, wrong: answer(404),
        ValidationError: lambda request, wrong: answer(422, *_said(wrong)),
        HttpError: lambda request, wrong: answer(wrong.status_code, "" if wrong.status_code in BY_STATUS else str(wrong)),
        Spent: lambda request, wrong: answer(429, headers={"Retry-After": str(wrong.wait)}),
        RequestDataTooBig: lambda request, wrong: answer(413),
        SuspiciousOperation: lambda request, wrong: answer(400),
        Exception: _broken,
    }
    for kind, handler in handlers.items():
        api.add_exception_handler(kind, handler)


def _broken(request: HttpRequest, wrong: Exception) -> HttpResponse:
    LOG.error("%s %s", request.method, request.path, exc_info=wrong)
    return answer(500)


def _said(wrong: ValidationError) -> tuple[str, str]:
    """All that is wrong in one line; the place is the first's."""
    lines = [(_place(e["loc"]), f"{WORDS.get(e['type'], '不对')} ({e['msg']})") for e in wrong.errors]
    return "；".join(f"{place}：{words}" for place, words in lines)[:2000], lines[0][0]


def _place(loc: Any) -> str:
    """`("body", "said", "deadline")` → `body.deadline`: the name of our own argument is nobody's business."""
    parts = [str(part) for part in loc if part != "said"]
    return ".".join(parts)[:200]
