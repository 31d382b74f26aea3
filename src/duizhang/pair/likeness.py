"""How alike a promise and a reported figure are in what they speak of (0..1)."""

import re
from dataclasses import dataclass
from functools import cache

from duizhang.lexicon.shape import Lexicon
from duizhang.model.result import Result
from duizhang.model.target import Target
from duizhang.pair.own_words import own_words
from duizhang.text.view import view as plain

_TOGETHER = re.compile(r"(?:合计|共计|总计|合计为|总共|共)(?=[\d为达])")
_WORD = re.compile(r"[\u4e00-\u9fffA-Za-zⅠ-Ⅻ]+")
_HEAD, _CLOSE = 2, 12
_FAR, _FARTHER = 0.7, 0.5
_FULL_SUBJECT = 6
_ANOTHER = 0.75
_ABBREVIATED = 0.75
_OF_ANOTHER = 0.5


@dataclass(frozen=True, slots=True)
class Words:
    """The characters and neighbouring pairs of a phrase, synonyms made one, empty words left out."""

    pairs: frozenset[str]
    chars: frozenset[str]
    head: str
    text: str


@cache
def words(text: str, lexicon: Lexicon, *, whole: bool = False) -> Words:
    """The words of `text`; `head` is its last two characters, where Chinese puts the noun that counts.

    `whole` keeps the empty words too, for promises that consist of nothing else (`项目5个`).
    """
    view = plain(text)
    for pattern, meaning in lexicon.synonyms:
        view = pattern.sub(meaning, view)
    runs = _WORD.findall(view if whole else lexicon.fillers.sub(" ", view))
    joined = "".join(runs)
    pairs = frozenset(run[i : i + 2] for run in runs for i in range(len(run) - 1))
    return Words(pairs, frozenset(joined), joined[-_HEAD:], joined)


def likeness(target: Target, result: Result, lexicon: Lexicon) -> float:
    """What part of the promise's words the figure's own clause, or less strongly the sentence before it, repeats."""
    whole = not words(target.indicator, lexicon).chars
    want = words(target.indicator, lexicon, whole=whole)
    if not want.chars:
        return 0.0
    close = result.before[-90:] if together(result) and lexicon.same_unit(target.unit, result.unit) else ""
    near = words(f"{close} {result.indicator} {own_words(result)} {_counted(result, lexicon)}", lexicon, whole=whole)
    far = words(result.before[-90:], lexicon, whole=whole)
    own = words(result.indicator, lexicon)
    short = not lexicon.deeds.fullmatch(own.text) and _is_short_for(own.text, want.text)
    covered = max(_covered(want, near, far), _ABBREVIATED if short else 0.0)
    strange = len(own.pairs - want.pairs) / len(own.pairs) if own.pairs else 0.0 if together(result) else 0.5
    head = 0.1 if want.head in near.text else -0.08 if want.head in far.text or short else -0.15
    weight = 0.25 if len(own.pairs) > _FULL_SUBJECT else 0.15
    if len(own.pairs) > _FULL_SUBJECT and len(want.pairs & near.pairs) < len(want.pairs) / 2:
        covered *= _ANOTHER
    if _names_another(target.indicator, result.indicator, lexicon):
        covered *= _OF_ANOTHER
    return max(0.0, min(1.0, (1 - weight) * covered + weight * (1 - strange) + head))


def _names_another(asked: str, said: str, lexicon: Lexicon) -> bool:
    """`老旧小区改造` and `农贸市场改造` have nothing in common but the deed."""
    mine, theirs = (words(lexicon.deeds.sub(" ", name), lexicon) for name in (asked, said))
    shared = words(asked, lexicon).pairs & words(said, lexicon).pairs
    return bool(shared and mine.pairs and theirs.pairs) and not mine.chars & theirs.chars


def _is_short_for(short: str, full: str) -> bool:
    """Whether one is the other with characters left out (`个转企`, `税收占比`), from its first character on."""
    short, full = sorted((short, full), key=len)
    if len(short) < 2 or short == full or short[0] != full[0] or len(short) * 5 < len(full):
        return False
    rest = iter(full)
    return all(c in rest for c in short)


def together(result: Result) -> bool:
    """`合计1050个` is the total of what the sentence has listed before it."""
    return bool(_TOGETHER.match(result.words.lstrip(",、 "))) and "在建" not in result.before[-_CLOSE:]


def _counted(result: Result, lexicon: Lexicon) -> str:
    """`34起` speaks of a 起数, `39人` of a 人数, `5万亩` of a 面积."""
    unit = lexicon.unit(result.unit)
    return f"{result.unit}数" if unit and unit.counts else lexicon.dimension(result.unit) if unit else ""


def _covered(want: Words, near: Words, far: Words) -> float:
    distance = _FAR if want.pairs & near.pairs or not want.pairs else _FARTHER

    def part(mine: frozenset[str], close: frozenset[str], wide: frozenset[str]) -> float:
        return sum(1.0 if w in close else distance if w in wide else 0.0 for w in mine) / len(mine) if mine else 0.0

    chars = part(want.chars, near.chars, far.chars)
    return 0.65 * part(want.pairs, near.pairs, far.pairs) + 0.35 * chars if want.pairs else chars
