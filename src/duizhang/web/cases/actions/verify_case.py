"""核查: look whether it is settled, at two levels, by two people."""

from duizhang.web.accounts.models import Person
from duizhang.web.cases.actions.send_back_case import send_back_case
from duizhang.web.cases.actions.stepping import locked, move
from duizhang.web.cases.models import Case, Verification
from duizhang.web.cases.models.case import State
from duizhang.web.cases.models.step import Verb
from duizhang.web.ledger.change import changing
from duizhang.web.ledger.refusal import Refused

QUESTIONS = (("facts_clear", "事实清楚"), ("problem_solved", "问题解决"), ("conclusion_right", "结论正确"))


def verify_case(*, case: Case, facts_clear: bool, problem_solved: bool, conclusion_right: bool, text: str, by: Person) -> Case:
    """初核 where the unit has answered, 复核 after that. One "no" sends it back with `text` as the reason.

    The three questions are those of a published rule (政务督办规定: facts clear, problem solved, conclusion right).
    Errors: Refused where the same person has checked it in this round, or there is nothing to check.
    """
    with changing() as record:
        case = locked(case)
        answers = dict(zip((word for _, word in QUESTIONS), (facts_clear, problem_solved, conclusion_right), strict=True))
        wanting = [f"{word}：否" for word, yes in answers.items() if not yes]
        level = 2 if case.state == State.CHECKED else 1
        if case.verifications.filter(round=case.round, verified_by=by).exists():
            raise Refused(f"{by} 已做初核；复核须由另一人进行 (the second check needs another person)")
        said = "；".join((*wanting, text))
        checked = Verification(case=case, round=case.round, level=level, passed=not wanting, text=said, verified_by=by)
        if wanting:
            checked.save()
            record("case.verify", case, by=by, after={"level": level, "passed": False}, reason=said)
            return send_back_case(case=case, text=said, by=by)
        move(case, Verb.VERIFY, by=by, text=f"{checked.get_level_display()}通过：{text}")
        checked.save()
        record("case.verify", case, by=by, after={"level": level, "passed": True, "text": text})
    return case
