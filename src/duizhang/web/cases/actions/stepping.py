"""What every verb does to a case: lock it, ask the way, write the step."""

from collections.abc import Sequence

from django.utils import timezone

from duizhang.web.accounts.models import Person
from duizhang.web.accounts.visibility import unit_ids
from duizhang.web.cases.flow import next_state
from duizhang.web.cases.models import Case, Step
from duizhang.web.cases.models.step import Verb
from duizhang.web.files.models import StoredFile
from duizhang.web.ledger.refusal import Refused


def locked(case: Case) -> Case:
    """The case as it stands, held until the change ends."""
    return Case.objects.select_for_update().get(pk=case.pk)


def move(case: Case, verb: Verb, *, by: Person, text: str = "", files: Sequence[StoredFile] = ()) -> Step:
    """Move `case` (locked) along `verb`, sign it where the model has a place for that, and write the step. Saves the case.

    Errors: Refused where the way does not allow it.
    """
    case.state = next_state(case, verb)
    name = {Verb.ASSIGN: "assigned", Verb.SIGN_FOR: "signed_for", Verb.CLOSE: "closed", Verb.REVISIT: "revisited"}.get(verb)
    if name:
        setattr(case, f"{name}_by", by)
        setattr(case, f"{name}_at", timezone.now())
    case.save()
    step = Step.objects.create(case=case, verb=verb, state=case.state, round=case.round, text=text, by=by)
    step.files.set(files)
    return step


def refuse_strangers(case: Case, by: Person) -> None:
    """Errors: Refused where the person acts for none of the case's lead unit (承办单位)."""
    if case.unit_id not in unit_ids(by):
        raise Refused(f"{case.number} 由“{case.unit}”承办，须由该单位办理 (another unit answers for this case)")
