"""起草考核表: the ranking as a draft of the bulletins; of an issue that an objection upset, as its correction."""

from duizhang.web.accounts.models import Person
from duizhang.web.bulletins.actions.draft_correction import corrected, draft_correction, note_for
from duizhang.web.bulletins.actions.draft_issue import draft_issue
from duizhang.web.bulletins.actions.redraft_issue import redraft_issue
from duizhang.web.bulletins.drafting.drafted import Drafted
from duizhang.web.bulletins.models import Issue
from duizhang.web.bulletins.models.issue import Kind, State
from duizhang.web.ledger.change import changing
from duizhang.web.ledger.refusal import Refused
from duizhang.web.scores.actions.held import held
from duizhang.web.scores.models import Scheme, Sheet
from duizhang.web.scores.paper import drafted, objectionable
from duizhang.web.scores.ranking import ranking
from duizhang.web.scores.rule import rule_of


def draft_ranking(*, scheme: Scheme, by: Person, note: str = "") -> Issue:
    """A draft made, made anew, or made as the correction of what was issued; issuing it is the bulletins' verb, by another person.

    Errors: Refused before the sheets were shown; for a correction without a note (the upheld objections give one) or where no
    total has changed.
    """
    with changing() as record:
        scheme = held(scheme)
        if not scheme.shown_at:
            raise Refused("先向单位公示，再起草考核表 (show the sheets to the units first)")
        made, issue = _made(scheme), scheme.issue
        if issue is not None and issue.state == State.ISSUED:
            issue = _correction(issue, made, note, by)
        elif issue is not None and issue.state == State.DRAFT:
            paper = corrected(made.paper, issue.supersedes, issue.correction_note, again=False) if issue.supersedes else made.paper
            issue = redraft_issue(issue=issue, revision=issue.revision, paper=paper, data=made.data, by=by)
        else:
            issue = draft_issue(
                kind=Kind.SCORE, paper=made.paper, data=made.data, plan=scheme.plan, cycle=scheme.cycle, layer=scheme.layer, as_of=scheme.cycle.end, by=by
            )
        scheme.issue = issue
        scheme.save(update_fields=["issue"])
        record("scheme.draft_issue", scheme, by=by, also=(issue,), after={"issue": str(issue)}, reason=note)
    return issue


def _correction(issue: Issue, made: Drafted, note: str, by: Person) -> Issue:
    if set(made.data["sources"]) == set(issue.data["sources"]):
        raise Refused("各单位的考核表与印发的相同，没有可更正的；先更正数据并重新计分 (nothing has changed since it was issued)")
    said = "\n".join(filter(None, (note.strip(), note_for(issue))))
    draft = draft_correction(issue=issue, note=said, by=by)
    return redraft_issue(issue=draft, revision=draft.revision, paper=corrected(made.paper, issue, draft.correction_note, again=False), data=made.data, by=by)


def _made(scheme: Scheme) -> Drafted:
    sheets = list(scheme.sheets.filter(current=True).select_related("unit"))
    words = {sheet.pk: _lines(sheet) for sheet in sheets}
    return drafted(scheme, rule_of(scheme), ranking(sheets, scheme.units.count()), objectionable(sheets, words))


def _lines(sheet: Sheet) -> list[tuple[str, str]]:
    return [(str(line["entry"]), f"{line['word']}{'：' + line['item'] if line['item'] else ''}") for line in sheet.content["lines"] if line["entry"]]
