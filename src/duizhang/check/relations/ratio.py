"""A rate and its two counts in one sentence: `29个项目已开工28个,开工率96.5%`; `完成136公里,占目标100公里的136%`."""

import re
from collections.abc import Iterator

from duizhang.check.material import Material, Sentence, is_amount, is_rate
from duizhang.check.rate import rate_check, rate_rounding
from duizhang.model.check import Check
from duizhang.model.quantity import Quantity

# What is named after what happens to the counted: 履约率, 亏损面, 支出进度; 超进度, 序时进度, 形象进度 are no such rates.
_NAME = r"(?:率|(?:亏损|受益|参与|覆盖|惠及|感染)面|(?:支出|支付|拨付|使用|执行|投资|完成|签约|征收|拆除|交付|销售|到位)进度)"
_RATE = re.compile(rf"(?:{_NAME}|比例|比重|占比|占|为(?:年度|全年|目标)?(?:计划|任务|目标)?的?|完成[^,;。]{0,10}(?:计划|任务|目标)[^,;。]{0,4}的?|的)(?:达到|达|为|是|约)?$")
_OF_WHOLE = re.compile(r"(?:占|为|完成|达到?|相当于)[^,;。\d]{0,10}$")
_THE = re.compile(r"[\u4e00-\u9fff()]{0,14}的(?:约)?")
_DONE = re.compile(r"(?:完成|已|建成|办成|开工|完工|竣工|解决|达标)[^,;。\d]{0,6}$")
_PLAN = re.compile(r"计划|任务|目标|应|总")
_STEM = re.compile(r"([\u4e00-\u9fff]{2})(?:比例|率|面)(?:已|达到|达|为|是|约)*$")
_DUE = re.compile(r"^(?:全[市县区省]|辖区)?应(?![急用对])[^,;。、\d]{0,6}$")
_SHARE = re.compile(r"[,(、]占(?:比|总数的?)?(?:达到|达|为|约)?")
_INNOCENT = "也可能另有口径，或中途调整了基数"


def ratios(material: Material) -> Iterator[Check]:
    """Two figures of one unit that lead up to the rate; an accusation only where the words tie the three together."""
    for sentence in material.sentences:
        for i, rate in enumerate(sentence.quantities):
            if is_rate(rate):
                yield from _first(material, sentence, rate, sentence.quantities[:i])


def _first(material: Material, s: Sentence, rate: Quantity, before: tuple[Quantity, ...]) -> Iterator[Check]:
    for rule in (_part_of_whole, _in_brackets, _bare, _part_then_due, _whole_then_part, _share_of_earlier):
        found = rule(material, s, rate, before)
        if found:
            yield found
            return


def _part_of_whole(material: Material, s: Sentence, rate: Quantity, before: tuple[Quantity, ...]) -> Check | None:
    """`136公里,占目标100公里的136%`: the whole stands between the part (which may have grown meanwhile) and the rate."""
    if len(before) < 2 or not _THE.fullmatch(s.between(before[-1], rate)):
        return None
    whole = before[-1]
    part = next((q for q in before[-2::-1] if q.kind not in ("growth", "decline")), None)
    if part is None or not _counts(material, part, whole) or not _OF_WHOLE.search(s.between(before[-2], whole)):
        return None
    return rate_check(s, rate, part, whole, "ratio", material.span(part, rate), accuse=True, innocent=_INNOCENT)


def _in_brackets(material: Material, s: Sentence, rate: Quantity, before: tuple[Quantity, ...]) -> Check | None:
    """`126条完成120条(95%)`."""
    if len(before) < 2 or s.between(before[-1], rate).strip() != "(" or not s.view[rate.figure.end :].lstrip().startswith(")"):
        return None
    whole, part = before[-2:]
    between = s.between(whole, part)
    if not _counts(material, part, whole) or re.search(r"[,;、]", between) or not _DONE.search(between):
        return None
    return rate_check(s, rate, part, whole, "ratio", material.span(whole, rate), accuse=True, innocent=_INNOCENT)


def _bare(material: Material, s: Sentence, rate: Quantity, before: tuple[Quantity, ...]) -> Check | None:
    """`计划219亿元,完成122亿元,55.9%`: only said where it agrees."""
    if len(before) < 2 or s.between(before[-1], rate).strip() != "," or "计划" not in s.lead(before[-2]):
        return None
    whole, part = before[-2:]
    if not _counts(material, part, whole):
        return None
    return rate_check(s, rate, part, whole, "ratio", material.span(whole, rate), accuse=False)


def _part_then_due(material: Material, s: Sentence, rate: Quantity, before: tuple[Quantity, ...]) -> Check | None:
    """`签约2351户,应签2389户,签约率98.4%`: the whole is what ought to be."""
    if len(before) < 2 or not _is_due(s, before[-1]) or not _RATE.search(s.between(before[-1], rate).rstrip()):
        return None
    part, whole = before[-2:]
    if not _counts(material, part, whole) or not re.fullmatch(r"[,(、]", s.between(part, whole)[:1]):
        return None
    stem = _STEM.search(s.lead(rate).rstrip())
    accuse = stem is not None and stem[1] in s.lead(part) and "应" not in s.lead(part) and _speaks_of(s, rate, stem, part)
    return rate_check(s, rate, part, whole, "ratio", material.span(part, rate), accuse=accuse, innocent=_INNOCENT)


def _is_due(s: Sentence, q: Quantity) -> bool:
    return bool(_DUE.match(s.lead(q).split("、")[-1].strip()))


def _whole_then_part(material: Material, s: Sentence, rate: Quantity, before: tuple[Quantity, ...]) -> Check | None:
    """`200项,完成181项,完成率90.5%`: the last two figures since the last rate."""
    last_rate = max((j for j, q in enumerate(before) if q.unit == "%"), default=-1)
    counts = [q for q in before[last_rate + 1 :] if is_amount(q)]
    if not counts or not _RATE.search(s.view[s.stretch.start : rate.figure.start].rstrip()):
        return None
    if len(counts) == 1:
        return _of_earlier(material, s, rate, counts[0], [q for q in before[:last_rate] if is_amount(q)])
    whole, part = counts[-2:]
    far = rate.figure.start - whole.figure.start > 120
    if far or _is_base(s, part, rate) or _is_due(s, part):
        return None
    if not material.lexicon.same_unit(part.unit, whole.unit):
        return _of_earlier(material, s, rate, part, counts[:-1])
    for further in reversed(counts[:-2]):
        found = _further(material, s, rate, part, further) if material.alike(further, part) else None
        if found:
            return found
    alone = sum(material.alike(q, part) for q in counts) == 2 and rate.figure.start - part.figure.end <= 24
    accuse = alone and _tied(s, rate, part, whole)
    return rate_check(s, rate, part, whole, "ratio", material.span(whole, rate), accuse=accuse, innocent=_INNOCENT)


def _of_earlier(material: Material, s: Sentence, rate: Quantity, part: Quantity, earlier: list[Quantity]) -> Check | None:
    """`项目412个、总金额638亿元,已履约297个,履约率72.1%`; `312个开工303个,开工率97.1%,竣工118个,竣工率37.8%`: figures of
    another unit, or another part and its rate, stand between. Said where it agrees and the rate is named after the deed."""
    stem = _STEM.search(s.lead(rate).rstrip())
    if stem is None or stem[1] not in s.lead(part) + s.tail(part):
        return None
    wholes = [q for q in reversed(earlier) if material.lexicon.same_unit(q.unit, part.unit)]
    agreeing = [w for w in wholes if (rate.places or len(wholes) == 1) and rate_rounding(s.figure(part), s.figure(w), rate) != "none"]
    if not agreeing:
        return None
    behind_a_rate = any(q.unit == "%" and agreeing[0].figure < q.figure < part.figure for q in s.quantities)
    first, where = (part, "（前文）") if behind_a_rate else (agreeing[0], "")
    return rate_check(s, rate, part, agreeing[0], "ratio", material.span(first, rate), accuse=False, where=where)


def _share_of_earlier(material: Material, s: Sentence, rate: Quantity, before: tuple[Quantity, ...]) -> Check | None:
    """`到位142.6亿元,支出138.3亿元;用于产业88.7亿元,占62.2%`: a share of an amount farther back; said where it agrees.

    A round percentage agrees too easily: it has to be of the amount that the sentence begins with.
    """
    if len(before) < 2 or not _SHARE.fullmatch(s.between(before[-1], rate).strip()):
        return None
    part, candidates = before[-1], before[-2::-1] if rate.places else before[:1]
    wholes = (q for q in candidates if _counts(material, part, q) and q.value > part.value)
    span = material.span(part, rate)
    made = (rate_check(s, rate, part, whole, "ratio", span, accuse=False, where="（前文）") for whole in wholes)
    return next(filter(None, made), None)


def _further(material: Material, s: Sentence, rate: Quantity, part: Quantity, whole: Quantity) -> Check | None:
    """`计划255项(其中已批223项),开工206项,开工率80.8%`: an earlier whole, if it agrees to a decimal place."""
    found = rate_check(s, rate, part, whole, "ratio", material.span(whole, rate), accuse=False)
    return found if found and rate.places else None


def _counts(material: Material, part: Quantity, whole: Quantity) -> bool:
    return is_amount(part) and is_amount(whole) and material.alike(part, whole)


def _is_base(s: Sentence, part: Quantity, rate: Quantity) -> bool:
    """`…,4个镇优良率100%`: a count that opens the clause of its rate is what the rate is about, not a part."""
    return not s.lead(part).strip() and not re.search(r"[,;、(]", s.between(part, rate))


def _tied(s: Sentence, rate: Quantity, part: Quantity, whole: Quantity) -> bool:
    """The rate is named after what was done to the part (开工 28, 开工率), or is of the plan that the whole is."""
    lead = s.lead(rate).rstrip()
    stem = _STEM.search(lead)
    if stem:
        return stem[1] in s.between(whole, part) + s.tail(part) and _speaks_of(s, rate, stem, whole)
    if re.search(r"(?:计划|任务|目标)[^,;。]{0,4}的?(?:约)?$", lead):
        return bool(_PLAN.search(s.lead(whole)))
    return bool(re.fullmatch(r"占(?:比|总数的?)?(?:达到|达|为|约)?", lead))


def _speaks_of(s: Sentence, rate: Quantity, stem: re.Match[str], first: Quantity) -> bool:
    """The rate is of the things counted, not of others that it names (`其中小微企业亏损面17.3%`)."""
    named = s.lead(rate)[: stem.start()].strip(" “”已的总")
    return named in s.lead(first) + s.view[first.figure.start : rate.figure.start - len(s.lead(rate))]
