"""What an action says when it will not do what was asked."""


import re
from collections.abc import Callable

from django.utils import translation
from django.utils.translation import get_language

_BOTH = re.compile(r"(?s)(?P<chinese>.+?)\s*\((?P<english>[ -~]+)\)")  # English, and nothing but, in brackets at the end


class Refused(Exception):
    """One sentence for the person who asked, Chinese first, short English in brackets at its end: what stands in the way and
    what to do. Nothing was changed. As text it is in the language of whoever reads; `args[0]` holds both."""

    def __str__(self) -> str:
        return in_ones_language(super().__str__())


def in_ones_language(sentence: str) -> str:
    """
    >>> in_ones_language("登录名“m”已有人使用；请换一个 (login name is taken)")
    '登录名“m”已有人使用；请换一个'
    """
    found = _BOTH.fullmatch(sentence)
    if not found:
        return sentence
    english = found["english"]
    return english[0].upper() + english[1:] if get_language() == "en" else found["chinese"]


def in_both(say: Callable[[], str]) -> str:
    """What `say` gives in each language, as one sentence that is kept: Chinese, then English in brackets."""
    with translation.override("zh-hans"):
        chinese = say()
    with translation.override("en"):
        english = say()
    return f"{chinese} ({english})" if english != chinese and english.isascii() else chinese
