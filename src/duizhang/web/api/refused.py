"""Tokens that were refused, in the sign-in log as wrong passwords are: which one, why, from where; of the secret nothing.

The log only grows, so the same token refused for the same reason from one address makes one line an hour, all unknown ones of an
address together another, and an address that has to wait a third: who guesses, or leaves a machine calling, does not fill it.
"""

from enum import StrEnum

from django.http import HttpRequest

from duizhang.web.accounts.models import Event
from duizhang.web.accounts.sign_ins import note
from duizhang.web.api.limits import first_this_hour


class Why(StrEnum):
    """As the log says it."""

    NOTHING = "没有令牌"
    NO_TOKEN = "不是令牌"
    UNKNOWN = "不存在"
    WRONG = "密文不对"
    REVOKED = "已吊销"
    EXPIRED = "已过期"
    GONE = "本人已停用"
    ELSEWHERE = "来源网段不符"


class Unfit(Exception):
    """A token that may not be used. `prefix` is its public beginning, where it has one; `username` whose it is, where it is known."""

    def __init__(self, why: Why, prefix: str = "", username: str = "") -> None:
        self.why, self.prefix, self.username = why, prefix, username
        super().__init__(why)


def note_unfit(unfit: Unfit, request: HttpRequest, address: str) -> None:
    """One line of the log; none where no token was shown at all."""
    if unfit.why == Why.NOTHING:
        return
    which = unfit.prefix if unfit.username else ""
    if first_this_hour(f"noted:{address}:{which}:{unfit.why.name}"):
        words = " ".join(filter(None, ("接口令牌", unfit.prefix, unfit.why.value)))
        note(Event.FAILED, f"{words}：{unfit.username}" if unfit.username else words, request)


def note_waiting(request: HttpRequest, address: str) -> None:
    """That an address failed so often that it has to wait."""
    if first_this_hour(f"noted:{address}:waiting"):
        note(Event.LOCKED, "接口令牌 失败太多，须等一分钟", request)
