"""The lines of a working, so that whoever is assessed can recompute them by hand; and the numbers in them."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import ROUND_HALF_EVEN, ROUND_HALF_UP, Decimal

from duizhang.lexicon.score import Rounding
from duizhang.model.score import Figure, Step

PRECISION = 50  # digits carried; no figure of an office comes near
_SHOWN = Decimal("0.000001")
_MODES = {"half_up": ROUND_HALF_UP, "half_even": ROUND_HALF_EVEN}
_WORDS = {
    "weight": "权重", "target": "目标值", "actual": "实际值", "points": "分值", "rank": "名次", "among": "参加排名的个数",
    "revised": "调整后目标值",
}  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Scored:
    """What a family makes of one figure; `score` None with what is `missing`. Deductions get their sign later."""

    score: Decimal | None
    steps: tuple[Step, ...] = ()
    missing: str = ""


def unscored(missing: str) -> Scored:
    """No score, and why."""
    return Scored(score=None, missing=missing, steps=(Step(kind="result", text=f"未计分：{missing}"),))


def lacking(figure: Figure, *names: str) -> Scored | None:
    """未计分 with the names of what is blank; None where nothing is."""
    blank = [_WORDS[name] for name in names if getattr(figure, name) is None]
    return unscored(f"缺{'、'.join(blank)}") if blank else None


def limited(value: Decimal, low: Decimal | None, high: Decimal | None, why_high: str, why_low: str = "不计负分") -> tuple[Decimal, tuple[Step, ...]]:
    """`value` within the limits, and a step for the one that it met."""
    if high is not None and value > high:
        return high, (Step(kind="limit", text=f"{why_high}：{number(value)} 取 {number(high)}"),)
    if low is not None and value < low:
        return low, (Step(kind="limit", text=f"{why_low}：{number(value)} 取 {number(low)}"),)
    return value, ()


def steps(formula: str, substitution: str, *more: Step) -> tuple[Step, ...]:
    """A formula, the same with figures, and what else there is to say."""
    return (Step(kind="formula", text=formula), Step(kind="substitution", text=substitution), *more)


def rounded(value: Decimal, rounding: Rounding) -> Decimal:
    """`value` as the rule rounds it.

    >>> said = Rounding(digits=2, mode="half_up", at="line", says="")
    >>> rounded(Decimal("2.345"), said), rounded(Decimal("-2.345"), said)
    (Decimal('2.35'), Decimal('-2.35'))
    """
    return value.quantize(Decimal(1).scaleb(-rounding.digits), _MODES[rounding.mode])


def number(value: Decimal | int) -> str:
    """A figure without idle zeros; one that does not end is shown to six digits and marked ≈.

    >>> number(Decimal("4.500")), number(Decimal(1) / 3), number(Decimal(-2)), number(Decimal(100))
    ('4.5', '≈0.333333', '-2', '100')
    """
    value = Decimal(value)
    shown = value.quantize(_SHOWN, ROUND_HALF_UP) if abs(value) < 10**15 else value
    text = f"{shown:f}".rstrip("0").rstrip(".") if "." in f"{shown:f}" else f"{shown:f}"
    text = "0" if text in ("-0", "") else text
    return text if shown == value else f"≈{text}"


def equals(value: Decimal) -> str:
    """A figure as what something comes to.

    >>> equals(Decimal("4.5")), equals(Decimal(2) / 3)
    ('= 4.5', '≈ 0.666667')
    """
    text = number(value)
    return f"≈ {text[1:]}" if text.startswith("≈") else f"= {text}"


def joined(terms: Iterable[Decimal]) -> str:
    """Terms as a sum.

    >>> joined([Decimal(3), Decimal("1.5"), Decimal("-0.2")]), joined([Decimal("-0.5"), Decimal(4)])
    ('3 + 1.5 − 0.2', '-0.5 + 4')
    """
    first, *rest = terms
    return number(first) + "".join(f" {'−' if term < 0 else '+'} {number(abs(term))}" for term in rest)
