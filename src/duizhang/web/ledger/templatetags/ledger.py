"""`{% timeline thing %}`: the history of a thing, on every page that shows one."""

from django import template
from django.db import models
from django.template.loader import render_to_string
from django.utils.safestring import SafeString
from django.utils.translation import get_language

from duizhang.web.ledger.change import ref
from duizhang.web.ledger.kept import kept
from duizhang.web.ledger.selectors import history_of
from duizhang.web.ledger.words import changes_in_words, verb_in_words

register = template.Library()
register.filter("verb_in_words", verb_in_words)
register.filter("changes_in_words", changes_in_words)


@register.simple_tag
def timeline(thing: models.Model, limit: int = 50) -> SafeString:
    """Newest first, at most `limit`."""
    name = ref(thing)
    key = ("ledger.timeline", name, limit, get_language())
    drawn = kept({key: (name,)}, lambda _: {key: render_to_string("ledger/timeline.html", {"entries": history_of(thing)[:limit]})})
    return SafeString(drawn[key])
