"""The rule of an assessment, as it was adopted."""

from duizhang.web.door import BadScoreRule, score_rule, score_rule_texts
from duizhang.web.ledger.refusal import Refused
from duizhang.web.reading import ScorePart, ScoreRuleRead
from duizhang.web.scores.models import Scheme

BY_TARGET = ("ratio", "complement", "bands", "per_point", "all_or_nothing")  # families that hold a result against a target
BY_COUNT = ("events", "streak", "coefficient")


def rule_of(scheme: Scheme) -> ScoreRuleRead:
    """The rule of the assessment."""
    return score_rule(scheme.rule)


def shipped() -> list[tuple[str, str]]:
    """(name, title) of the rules that ship."""
    return [(name, score_rule(text).title) for name, text in score_rule_texts().items()]


def adopted(name: str, own: str) -> str:
    """The text of a rule that ships, or one's own, if it can be used.

    Errors: Refused, saying what is wrong with it.
    """
    text = own or score_rule_texts().get(name, "")
    if not text:
        raise Refused("请选一条规则，或上传自己的规则文件 (choose a rule, or bring one)")
    try:
        score_rule(text)
    except BadScoreRule as error:
        raise Refused(str(error)) from error
    return text


def part_named(rule: ScoreRuleRead, name: str) -> ScorePart:
    """The part of a rule.

    Errors: Refused where it has none of that name.
    """
    found = next((part for part in rule.parts if part.name == name), None)
    if found is None:
        raise Refused(f"规则没有计分项“{name}” (no such part in the rule)")
    return found
