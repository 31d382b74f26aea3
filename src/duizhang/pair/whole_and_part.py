"""Of a figure and its parts in one report, which answers: the total or its part, what is begun or what is finished, one figure for two."""

import re
from collections.abc import Sequence
from dataclasses import replace

from duizhang.lexicon.shape import Lexicon
from duizhang.model.result import Result
from duizhang.model.target import Target
from duizhang.pair.candidate import Candidate
from duizhang.pair.deed import opens_alike, same_deed
from duizhang.pair.in_time import in_its_time
from duizhang.pair.likeness import together, words
from duizhang.pair.own_words import until_figure
from duizhang.pair.parts import names_two_deeds

OBJECTION = -0.2  # what an objection takes from a score
_JUST_BEHIND = 10
_FINISHED = re.compile(r"完工|竣工|建成|完成|投用|交付|通车|投产")
_DONE = re.compile(rf"[\s,;、]*(?:其中)?(?:现?已)?(?:全部)?(?:{_FINISHED.pattern})")
_OF_THIS_YEAR = re.compile(r"[\s,;、]*其中:?(?:今年|当年|本年|20\d\d年)")
_TOTAL = re.compile(r"达到?|突破|总数|总量|累计|保有|拥有")
_BUILDS = re.compile(r"新建|改建|扩建|改造|建设|新改")
_EVERY = re.compile(r"各(?:县|区|市|乡|镇|街道|校|园区|断面|流域|地)|每个|每所|每家|所有")
_AND = re.compile(r"[和及与、]")


def unless_joint(c: Candidate, targets: list[Target], lexicon: Lexicon) -> Candidate:
    """`引进博士、硕士900名` is one figure for two promises, and answers neither."""
    items = [words(i, lexicon) for i in _AND.split(c.result.indicator) if i]
    if len(items) < 2 or c.result.kind != "level" or c.objection:
        return c
    named = {t.figure for t in targets for i in items if t.kind == "level" and t.unit == c.target.unit and _names(t, i.text, lexicon)}
    if len(named) < 2 or c.target.figure not in named:
        return c
    return replace(c, objection="报告把几项合在一起报数", score=c.score + OBJECTION)


def without_unfinished(target: Target, mine: list[Candidate], lexicon: Lexicon) -> list[Candidate]:
    """`实施供水工程21处,完工19处`: a promise to complete or to build 20 is answered by the 19; one to 实施 20, or to begin them, by the 21."""
    if lexicon.comparing.starting.search(until_figure(target.words, target.unit)):
        return mine
    done = [c.result for c in mine if _DONE.match(c.result.words)]
    builds = _BUILDS.match(target.words.lstrip(" ,;、和"))
    return [c for c in mine if (not builds and _says_the_same(target, c.result, lexicon)) or not any(_finishes(d, c.result) for d in done)]


def without_stock(target: Target, results: Sequence[Result], lexicon: Lexicon) -> list[Result]:
    """Of `食堂38家,其中今年新开9家` a promise of this year is answered by the 9, one of how many there are by the 38."""
    new = [r for r in results if _OF_THIS_YEAR.match(r.words)]
    if not new or _TOTAL.search(until_figure(target.words, target.unit)) or lexicon.comparing.several_years.search(target.words):
        return list(results)
    return [r for r in results if not any(_finishes(n, r) for n in new)]


def _says_the_same(target: Target, result: Result, lexicon: Lexicon) -> bool:
    return opens_alike(target, result) or same_deed(target, result, lexicon)


def without_totals(target: Target, mine: list[Candidate], lexicon: Lexicon) -> list[Candidate]:
    """`新建6座、提升15座,合计21座`: a promise of one of the parts is not answered by their total."""
    own = [c.result for c in mine if c.result.indicator == target.indicator and not together(c.result)]
    parts = any(same_deed(target, r, lexicon) or not lexicon.deeds.search(r.words) for r in own)
    return [c for c in mine if not together(c.result)] if parts and not names_two_deeds(target) else mine


def without_wider(target: Target, results: Sequence[Result], lexicon: Lexicon) -> list[Result]:
    """`床位210张,其中公办130张`: a promise of 公办床位 is answered by the part that says 公办, not by the whole."""
    asked = words(target.indicator, lexicon).chars
    named = ((r, words(r.indicator, lexicon).chars) for r in results if _is_part(r.words))
    narrower = [(r, own) for r, own in named if own and own <= asked]
    return [r for r in results if not any(_follows(part, r) and own - words(r.indicator, lexicon).chars for part, own in narrower)]


def _follows(part: Result, whole: Result) -> bool:
    return part.figure.block == whole.figure.block and 0 < part.figure.start - whole.figure.end <= _JUST_BEHIND and part.unit == whole.unit


def only_worst(target: Target, mine: list[Candidate]) -> list[Candidate]:
    """Where `各县区优良率均达到90%` was promised, of the rates of several places only the worst can answer."""
    if target.kind != "share" or not _EVERY.search(target.words):
        return mine
    head = target.indicator[-2:]
    rates = [c for c in mine if c.objection is None and c.result.kind == "share" and c.result.indicator.endswith(head)]
    if len({c.result.indicator for c in rates}) < 2 or any(_EVERY.search(c.result.words) for c in rates):
        return mine
    worst = (max if target.op == "<=" or target.less_is_better else min)(rates, key=lambda c: c.result.value)
    return [c for c in mine if c is worst or c not in rates]


def is_only_part(target: Target, result: Result, lexicon: Lexicon) -> bool:
    """Of a figure and its part (`教师826名,其中乡村教师287名`) the part answers only what asks for it, or for what is new of a stock."""
    if not _is_part(result.words) or _is_part(target.words) or target.scope is not None or in_its_time(target, result):
        return False
    fresh = lexicon.comparing.fresh
    return not same_deed(target, result, lexicon) and not (fresh.search(target.words) and fresh.search(result.words))


def _is_part(words_: str) -> bool:
    """`其中乡村教师287名` is a part of the figure before it."""
    return words_.lstrip(" ,;、(").startswith("其中")


def _finishes(done: Result, whole: Result) -> bool:
    """`done` stands right behind `whole` and is what of it is finished, or of this year."""
    near = done.figure.block == whole.figure.block and 0 < done.figure.start - whole.figure.end <= _JUST_BEHIND
    return near and done.unit == whole.unit and done.value <= whole.value and (not _FINISHED.search(until_figure(whole.words, whole.unit)) or "累计" in whole.words)


def _names(target: Target, item: str, lexicon: Lexicon) -> bool:
    own = words(target.indicator, lexicon).text
    return bool(own) and item.startswith(own)
