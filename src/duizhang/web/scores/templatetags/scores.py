"""Filters of the sheets: figures without idle zeros, a word out of a mapping."""

from collections.abc import Mapping
from typing import Any

from django import template

from duizhang.web.scores.shown import score_words

register = template.Library()
register.filter("score", score_words)


@register.filter
def word_in(name: str, words: Mapping[str, str]) -> Any:
    """What `name` is called, itself where it is not known."""
    return words.get(name, name)
