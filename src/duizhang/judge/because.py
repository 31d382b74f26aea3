"""The verdict as a sentence that a reader accepts, with both figures."""

from decimal import Decimal

from duizhang.judge.compare import is_ceiling, value_for
from duizhang.model.result import Result
from duizhang.model.target import Target
from duizhang.model.verdict import Pairing, VerdictName

_WORDS = {"growth": "增长", "decline": "下降"}


def figure(value: Decimal, unit: str) -> str:
    """A figure for people: 万 and 亿 where they shorten without loss of digits.

    >>> figure(Decimal(2100000000), "元"), figure(Decimal(271812), "人"), figure(Decimal("11.40"), "%")
    ('21亿元', '271812人', '11.4%')
    """
    for word, factor in (("亿", 10**8), ("万", 10**4)):
        short = value / factor
        if abs(value) >= factor and short == short.quantize(Decimal("0.01")):
            return f"{_plain(short)}{word}{unit}"
    return f"{_plain(value)}{unit}"


def because(pairing: Pairing, verdict: VerdictName, satisfied: bool | None) -> str:
    """One sentence; an abstention gives its reason."""
    target, result = pairing.target, pairing.result
    if pairing.objection:
        return f"{pairing.objection}{_open(verdict)}"
    if pairing.done is not None:
        return "报告写明此事已完成，但没有给出数值"
    if result is None:
        return "报告没有给出这一项的数值"
    if satisfied is None:
        return f"报告写作{_said(result)}，不足以断定是否达到{_asked(target)}"
    when = result.period_words or ""
    if pairing.as_share:
        return f"{when}{_asked(target)}的目标完成进度{figure(result.value, '%')}，{'已完成' if satisfied else '未到100%'}{_open(verdict)}"
    if target.kind == "rank":
        return f"{when}第{figure(result.value, result.unit)}，{'在' if satisfied else '不在'}前{figure(target.value, target.unit)}之内{_open(verdict)}"
    relation = _relation(target, result, satisfied)
    return f"{when}{'预计' if result.estimate else ''}{_said(result)}，{relation}{_open(verdict)}"


def settles(pairing: Pairing, verdict: VerdictName, satisfied: bool | None) -> str | None:
    """What would settle an abstention; None where nothing is open."""
    target = pairing.target
    if verdict == "not_comparable":
        return f"与目标同口径的“{target.indicator}”数值（单位：{target.unit or '无'}）"
    if verdict in ("not_reported", "stated_done"):
        return f"“{target.indicator}”的完成数"
    return "到期后的完成数" if verdict == "pending" else None


def _open(verdict: VerdictName) -> str:
    return "，尚未到期" if verdict == "pending" else ""


def _relation(target: Target, result: Result, satisfied: bool) -> str:
    gap = figure(abs(value_for(target, result) - target.value), "个百分点" if target.unit == "%" else target.unit)
    asked = _asked(target)
    if target.op == "range":
        return f"{'在' if satisfied else '不在'}{figure(target.value, '')}至{figure(target.upper or target.value, target.unit)}之内"
    if is_ceiling(target):
        return f"未超过{asked}的上限" if satisfied else f"超过{asked}的上限，多{gap}"
    if target.op == "~=" and satisfied and value_for(target, result) < target.value:
        return f"接近{asked}，差{gap}，在“左右”的容许之内"
    return f"不低于{asked}" if satisfied else f"低于{asked}，差{gap}"


def _asked(target: Target) -> str:
    return figure(target.value, target.unit)


def _said(result: Result) -> str:
    verb = _WORDS.get(result.kind, "")
    if result.parts:
        return f"{'＋'.join(figure(part.value, part.unit) for part in result.parts)}，合计{figure(result.value, result.unit)}"
    value = abs(result.value) if result.kind == "decline" else result.value
    hedge = {">=": "以上", "<=": "以内", ">": "以上", "<": "以下", "~": "左右"}.get(result.comparator, "")
    return f"{verb}{figure(value, result.unit)}{hedge}"


def _plain(value: Decimal) -> str:
    text = f"{value:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
