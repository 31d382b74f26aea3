"""Shape, word and colour together: `{% light "red" %}`; `{% icon "home" %}`. A page has dozens of each: every one is drawn once a language."""

from functools import cache

from django import template
from django.templatetags.static import static
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import get_language, gettext

from duizhang.web.door import COLOUR_SHAPES, PACE_WORDS, VERDICT_SHAPES, VERDICT_WORDS, reason_in_english

register = template.Library()


@register.simple_tag
def light(colour: str) -> SafeString:
    """A colour of the three-colour rule, never by colour alone."""
    return _light(colour, get_language())


@register.simple_tag
def verdict(name: str) -> SafeString:
    """A verdict as shape and word."""
    return _verdict(name, get_language())


@register.filter
def reason(because: str) -> str:
    """The reason beside a verdict, or what would settle it, in the language of whoever reads."""
    return reason_in_english(because) if get_language() == "en" else because


@register.simple_tag
def pace(name: str) -> str:
    """A pace in words."""
    return gettext(PACE_WORDS.get(name, "—"))  # type: ignore[call-overload]


@register.simple_tag
@cache
def icon(name: str) -> SafeString:
    """A drawing beside a word, silent for screen readers."""
    return format_html('<svg class="icon" aria-hidden="true"><use href="{}#{}"></use></svg>', static("vendor/icons.svg"), name)


@register.simple_tag
def light_word(colour: str) -> str:
    """Shape and word without the ground, for small print."""
    said = COLOUR_SHAPES.get(colour, "—")  # type: ignore[call-overload]
    return said[0] + gettext(said[1:]) if said[1:] else said


@register.simple_tag
def shape(colour: str) -> SafeString:
    """The shape alone, with the word for screen readers: for a row of past cycles."""
    return _shape(colour, get_language())


@cache
def _light(colour: str, language: str | None) -> SafeString:
    return format_html('<span class="light light-{}">{}</span>', colour, light_word(colour))


@cache
def _verdict(name: str, language: str | None) -> SafeString:
    sign, word = VERDICT_SHAPES.get(name, ""), VERDICT_WORDS.get(name, "—")  # type: ignore[call-overload]
    return format_html('<span class="verdict verdict-{}"><span aria-hidden="true">{}</span> {}</span>', name, sign, gettext(word))


@cache
def _shape(colour: str, language: str | None) -> SafeString:
    said = COLOUR_SHAPES.get(colour, "·无")  # type: ignore[call-overload]
    return format_html('<span aria-hidden="true">{}</span><span class="visually-hidden">{} </span>', said[0], gettext(said[1:]))
