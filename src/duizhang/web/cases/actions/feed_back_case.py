"""反馈: the unit says how it was settled; the lead answers for all."""

from collections.abc import Sequence

from duizhang.web.accounts.models import Person
from duizhang.web.cases.actions.stepping import locked, move, refuse_strangers
from duizhang.web.cases.models import Case
from duizhang.web.cases.models.step import Verb
from duizhang.web.files.models import StoredFile
from duizhang.web.ledger.change import changing
from duizhang.web.ledger.refusal import Refused


def feed_back_case(*, case: Case, text: str, by: Person, files: Sequence[StoredFile] = ()) -> Case:
    """Feed back what was done; `files` were stored before, in the same change.

    Errors: Refused for a person of another unit, an empty text, the words of the last round again.
    """
    with changing() as record:
        case = locked(case)
        refuse_strangers(case, by)
        last = case.steps.filter(verb=Verb.FEED_BACK).last()
        if not text.strip():
            raise Refused("请写明办理情况 (say what was done)")
        if last is not None and last.text.strip() == text.strip():
            raise Refused("与上一次反馈一字不差；请写明退回后做了什么 (the same words as last time)")
        move(case, Verb.FEED_BACK, by=by, text=text, files=files)
        record("case.feed_back", case, by=by, after={"answer": text, "round": case.round, "files": [f.sha256 for f in files]})
    return case
