"""Lines -> parts -> groups -> total, each with its limits; what lacks a line has no sum, and says so."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from duizhang.judge.score.working import equals, joined, limited, number, rounded
from duizhang.lexicon.score import Group, ScoreRule
from duizhang.lexicon.score_parts import AnyPart
from duizhang.model.score import Line, Step, Sum

TOTAL = "total"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Held:
    """A sum as it stands and as it counts further up; `counts` false: shown only."""

    sum: Sum
    counted: Decimal | None
    counts: bool = True


def added_up(rule: ScoreRule, lines: Sequence[Line]) -> tuple[Decimal | None, tuple[Sum, ...]]:
    """The total, None where something that counts is unscored, and every sum on the way from the inside out, the total last."""
    below = _below(rule, "", lines)
    top = [held for held in below if held.sum.parent == "" and held.counts]
    total = _total(rule, top)
    return total.score, (*(held.sum for held in below), total)


def _below(rule: ScoreRule, parent: str, lines: Sequence[Line]) -> list[_Held]:
    """The parts and groups inside `parent`, each after what it is made of."""
    found = [held for part in rule.part if part.group == parent and (held := _part(part, lines))]
    for group in rule.group:
        if group.group == parent:
            inside = _below(rule, group.name, lines)
            found += [*inside, _group(rule, group, inside, lines)]
    return found


def _part(part: AnyPart, lines: Sequence[Line]) -> _Held | None:
    own = [line for line in lines if line.part == part.name]
    if not own:
        return None
    scores = [line.score for line in own if line.score is not None]
    if len(scores) < len(own):
        return _unfinished(part.name, part.word, part.group, len(own) - len(scores), scores)
    value, limit = _within(sum(scores, Decimal(0)), part.most)
    told = (Step(kind="substitution", text=f"{joined(scores)} = {number(sum(scores, Decimal(0)))}"),) if len(scores) > 1 else ()
    return _Held(sum=Sum(name=part.name, word=part.word, parent=part.group, score=value, steps=(*told, *limit)), counted=value)


def _unfinished(name: str, word: str, parent: str, waiting: int, scores: Sequence[Decimal]) -> _Held:
    so_far = f"；已计分的 {len(scores)} 项合计 {number(sum(scores, Decimal(0)))}，不是总分" if scores else ""
    step = Step(kind="result", text=f"{waiting} 项未计分，不合计{so_far}")
    return _Held(sum=Sum(name=name, word=word, parent=parent, score=None, steps=(step,)), counted=None)


def _group(rule: ScoreRule, group: Group, held: Sequence[_Held], lines: Sequence[Line]) -> _Held:
    inside = [h for h in held if h.sum.parent == group.name and h.counts]
    scores = [h.counted for h in inside if h.counted is not None]
    if len(scores) < len(inside):
        found = _unfinished(group.name, group.word, group.group, len(inside) - len(scores), scores)
        return _Held(sum=found.sum, counted=None, counts=group.counts)
    if complaint := _weights(rule, group, lines):
        step = Step(kind="result", text=complaint)
        return _Held(sum=Sum(name=group.name, word=group.word, parent=group.group, score=None, steps=(step,)), counted=None, counts=group.counts)
    whole = sum(scores, Decimal(0))
    value, limit = _within(whole, group.most, group.floor)
    counted = value * group.share / 100
    told = [Step(kind="substitution", text=_added(scores, whole)), *limit]
    if group.share != 100:
        told.append(Step(kind="result", text=f"按 {number(group.share)}% 计入：{number(value)} × {number(group.share)}% {equals(counted)}"))
    if not group.counts:
        told.append(Step(kind="result", text="只列出，不计入总分"))
    return _Held(sum=Sum(name=group.name, word=group.word, parent=group.group, score=value, steps=tuple(told)), counted=counted, counts=group.counts)


def _weights(rule: ScoreRule, group: Group, lines: Sequence[Line]) -> str:
    """What is wrong with the weights of a group whose weights must add up; "" where nothing is."""
    if group.full is None:
        return ""
    names = {part.name for part in rule.part if part.group == group.name}
    weights = [line.figure.weight for line in lines if line.part in names and line.figure and line.figure.weight is not None]
    found = sum(weights, Decimal(0))
    return "" if found == group.full else f"各项权重合计 {number(found)}，规则要求 {number(group.full)}，不合计；请补齐或更正权重"


def _total(rule: ScoreRule, top: Sequence[_Held]) -> Sum:
    scores = [h.counted for h in top if h.counted is not None]
    if len(scores) < len(top) or not top:
        wanting = "、".join(h.sum.word for h in top if h.counted is None) or "没有任何一项"
        return Sum(name=TOTAL, word="总分", parent="", score=None, steps=(Step(kind="result", text=f"未计总分：{wanting}未计分"),))
    whole = sum(scores, Decimal(0))
    value, limit = _within(whole, None, rule.floor)
    short = rounded(value, rule.rounding)
    told = [Step(kind="substitution", text=_added(scores, whole)), *limit]
    if short != value:
        told.append(Step(kind="result", text=f"{number(value)} 取 {rule.rounding.digits} 位小数：{number(short)}"))
    return Sum(name=TOTAL, word="总分", parent="", score=short, steps=tuple(told))


def _added(scores: Sequence[Decimal], whole: Decimal) -> str:
    if not scores:
        return "没有登记"
    return f"{joined(scores)} = {number(whole)}" if len(scores) > 1 else number(whole)


def _within(value: Decimal, most: Decimal | None, floor: Decimal | None = None) -> tuple[Decimal, tuple[Step, ...]]:
    if most is not None and abs(value) > most:
        kept = most if value > 0 else -most
        return kept, (Step(kind="limit", text=f"以 {number(most)} 分为限：{number(value)} 取 {number(kept)}"),)
    return limited(value, floor, None, "")
