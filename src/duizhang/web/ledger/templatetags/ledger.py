"""`{% timeline thing %}`: the history of a thing, on every page that shows one."""

from typing import Any

from django import template
from django.db import models

from duizhang.web.ledger.selectors import history_of
from duizhang.web.ledger.words import changes_in_words, verb_in_words

register = template.Library()
register.filter("verb_in_words", verb_in_words)
register.filter("changes_in_words", changes_in_words)


@register.inclusion_tag("ledger/timeline.html")
def timeline(thing: models.Model, limit: int = 50) -> dict[str, Any]:
    """Newest first, at most `limit`."""
    return {"entries": history_of(thing)[:limit]}
