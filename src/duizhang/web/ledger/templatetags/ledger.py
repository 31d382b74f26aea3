"""`{% timeline thing %}`: the history of a thing, on every page that shows one; what is kept in both languages, in the reader's."""

from django import template
from django.core.paginator import Paginator
from django.db import models
from django.template.context import Context
from django.template.loader import render_to_string
from django.utils.safestring import SafeString
from django.utils.translation import get_language

from duizhang.web.ledger.change import ref
from duizhang.web.ledger.kept import kept
from duizhang.web.ledger.refusal import in_ones_language
from duizhang.web.ledger.selectors import history_of
from duizhang.web.ledger.words import changes_in_words, verb_in_words

register = template.Library()
register.filter("verb_in_words", verb_in_words)
register.filter("changes_in_words", changes_in_words)
register.filter("in_ones_language", in_ones_language)

FEW, A_PAGE = 8, 50


@register.simple_tag(takes_context=True)
def timeline(context: Context, thing: models.Model) -> SafeString:
    """The newest few; all of it by pages, newest first, where the page is asked for with `?history=1`."""
    asked = context["request"].GET.get("history")
    return _newest(thing) if asked is None else _turned_to(thing, asked)


def _newest(thing: models.Model) -> SafeString:
    name = ref(thing)
    key = ("ledger.timeline", name, get_language())

    def make(_: object) -> dict[object, SafeString]:
        found = list(history_of(thing)[: FEW + 1])
        return {key: render_to_string("ledger/timeline.html", {"entries": found[:FEW], "more": len(found) > FEW})}

    return SafeString(kept({key: (name,)}, make)[key])


def _turned_to(thing: models.Model, page: str) -> SafeString:
    page_of = Paginator(history_of(thing), A_PAGE).get_page(page)
    return render_to_string("ledger/timeline.html", {"entries": page_of, "page": page_of})
