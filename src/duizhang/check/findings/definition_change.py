"""The report answers in another definition, scope, unit, kind or stage than the promise."""

import re
from collections.abc import Iterator

from duizhang.check.material import Material
from duizhang.model.finding import Finding, Severity
from duizhang.model.quantity import Quantity
from duizhang.model.result import Result
from duizhang.model.row import Row
from duizhang.model.span import Span
from duizhang.model.verdict import Pairing

# Rates of one thing that are not each other's answer. 合格 and 达标, 普及 and 覆盖 are said of the same.
_RATES = {"普及": "普及", "覆盖": "普及", "达标": "达标", "合格": "达标", "优良": "优良", "优秀": "优秀", "使用": "使用", "签约": "签约", "处理": "处理", "回收": "回收", "入户": "入户", "参与": "参与", "知晓": "知晓"}
_RATE = re.compile(rf"({'|'.join(_RATES)})率")
_PERSONS = {"人", "人次"}
_IN_STEP = re.compile(r"(?P<thing>[\u4e00-\u9fff]{4,24}?)(?:的)?(?:增速|增幅|增长)?(?:与|和|同)[\u4e00-\u9fff]{0,4}经济(?:增长|发展)(?:基本)?(?:保持)?同步")
_STANDARD = re.compile(r"%以?上?的(?P<of>[\u4e00-\u9fff]{1,4}?)(?:达到|通过|符合|创成)")
_REACHED = re.compile(r"达标|达到|通过|符合|创成")
_BOUND = re.compile(r"[\u4e00-\u9fff]{4,}$")
_CORE = 6


def definition_change(material: Material) -> Iterator[Finding]:
    """One for each figure that answers something else than was promised; a figure is said only once."""
    seen: set[Span] = set()
    for found in _all(material):
        if found.span not in seen:
            seen.add(found.span)
            yield found


def _all(material: Material) -> Iterator[Finding]:
    for pairing in material.pairings:
        because = _not_comparable(pairing) or _renamed_rate(pairing) or _persons_by_times(material, pairing)
        if because and pairing.result:
            severity: Severity = "info" if "人次" in because else "warning"
            yield Finding(type="definition_change", span=pairing.result.span, because=because, severity=severity, beside=pairing.target.span)
    for row in material.layout.rows:
        results = material.results_of(row)
        yield from _amount_for_pace(material, row, results)
        yield from _count_for_share(material, row, results)
        yield from _other_bound(material, row)


def _not_comparable(pairing: Pairing) -> str | None:
    """A promise without a unit is one of none at all (`清零`), which a count in any unit answers."""
    return pairing.objection if pairing.result and pairing.target.unit else None


def _renamed_rate(pairing: Pairing) -> str | None:
    """Promised 普及率, reported 达标率 of the same thing."""
    result = pairing.result
    if result is None or result.unit != "%" or pairing.target.unit != "%":
        return None
    promised, said = _RATE.search(pairing.target.indicator), _RATE.search(result.indicator)
    if promised is None or said is None or _RATES[promised[1]] == _RATES[said[1]]:
        return None
    return f"目标是{promised[1]}率，报告是{said[1]}率"


def _persons_by_times(material: Material, pairing: Pairing) -> str | None:
    """Promised persons, reported persons by times (one person may come twice)."""
    result = pairing.result
    if result is None or {material.lexicon.dimension(u) for u in (pairing.target.unit, result.unit)} != _PERSONS:
        return None
    return f"目标以“{pairing.target.unit}”计，报告以“{result.unit}”计，一人可能计了几次"


def _amount_for_pace(material: Material, row: Row, results: tuple[Result, ...]) -> Iterator[Finding]:
    """`居民收入与经济增长同步` answered by an amount alone: without its growth nobody can say."""
    for number in row.target_blocks:
        for m in _IN_STEP.finditer(material.views[number]):
            about = [r for r in results if _same_thing(m["thing"], r.indicator)]
            if about and all(r.kind == "level" and not _grows_behind(material, r) for r in about):
                yield Finding(type="definition_change", span=about[0].span, because="目标要与经济增长同步，报告只给出数额，没有增速")


def _same_thing(promised: str, reported: str) -> bool:
    """The same head noun, and the same first characters (城镇居民…, 农村居民… differ)."""
    return reported[-_CORE:] == promised[-_CORE:] and reported[:2] in promised


def _grows_behind(material: Material, r: Result) -> bool:
    """`35440元,同比增长11.9%`: growth in the same statement."""
    s = material.sentence_at(r.figure)
    following = [q for q in s.quantities if q.figure.start >= r.figure.end][:1] if s else []
    return any(q.kind in ("growth", "decline") and ";" not in material.views[r.figure.block][r.figure.end : q.figure.start] for q in following)


def _count_for_share(material: Material, row: Row, results: tuple[Result, ...]) -> Iterator[Finding]:
    """`70%的村达到…标准` answered by a number of villages, without how many there are."""
    for target in material.targets_of(row):
        m = _STANDARD.search(target.words) if target.kind == "share" else None
        if m is None or any(r.unit == "%" and r.kind == "share" and m["of"][0] in r.words for r in results):
            continue
        for r in results:
            unit = material.lexicon.unit(r.unit)
            counted = r.kind == "level" and unit is not None and unit.counts and m["of"][0] in r.words
            if counted and _REACHED.search(r.words) and _shared(target.words, r.words) >= 3:
                yield Finding(type="definition_change", span=r.span, because="目标是比例，报告只给出个数，没有总数")
                break


def _shared(one: str, other: str) -> int:
    """The length of the longest run of characters that both hold."""
    return max((n for n in range(1, 9) for i in range(len(one) - n + 1) if one[i : i + n] in other), default=0)


def _other_bound(material: Material, row: Row) -> Iterator[Finding]:
    """Promised of villages above 500,000 元 of an income, reported of villages below 300,000 元 of it."""
    promised = [b for n in row.target_blocks for b in _bounds(material, n)]
    reported = [b for n in row.report_blocks for b in _bounds(material, n)] if promised else []
    said = {(q.value, q.comparator[0]) for q, _ in reported}
    for q, noun in reported:
        alike = {(p.value, p.comparator[0]) for p, word in promised if p.unit == q.unit and word[-4:] == noun[-4:]}
        if alike - said and (q.value, q.comparator[0]) not in alike:
            yield Finding(type="definition_change", span=q.span, because="目标和报告所限定的范围不同")


def _bounds(material: Material, block: int) -> Iterator[tuple[Quantity, str]]:
    """Figures that only say which things are meant (`收入50万元以上村`), with the noun that they bound."""
    view = material.views[block]
    for q in material.extraction.readings[block].quantities:
        noun = _BOUND.search(view, max(0, q.figure.start - 12), q.figure.start)
        named = re.match(r"[\u4e00-\u9fff]", view[q.span.end : q.span.end + 1])
        if q.comparator in (">=", "<=", ">", "<") and q.unit.endswith("元") and noun and named:
            yield q, noun.group()
