"""Hand a report in: what it said is kept word for word, and the engine judges it in the same transaction."""

import hashlib
from uuid import UUID

from django.utils import timezone

from duizhang.web.accounts.models import Person
from duizhang.web.cycles.actions.judge import judge
from duizhang.web.cycles.actions.locked import WRITABLE, locked, refuse_state
from duizhang.web.cycles.actions.save_draft import refuse_overtaken
from duizhang.web.cycles.models import Report, Submission
from duizhang.web.cycles.models.report import State
from duizhang.web.cycles.telling import tell
from duizhang.web.ledger.change import changing
from duizhang.web.ledger.refusal import Refused


def submit_report(
    *,
    report: Report,
    key: UUID,
    text: str,
    problems: str = "",
    next_step: str = "",
    revision: int | None = None,
    editor: UUID | None = None,
    by: Person,
) -> Submission:
    """The submission. The same `key` again gives the same submission and changes nothing: a retry is safe.

    `revision` and `editor` are those of the page it was written in, as in `save_draft`.
    Errors: Overtaken where another has saved since; Refused for an empty text, in a wrong state, in a closed cycle, or with
    another report's key.
    """
    with changing() as record:
        report = locked(report)
        if earlier := Submission.objects.filter(key=key).first():
            if earlier.report_id != report.pk:
                raise Refused("提交键已用于另一份进展；请刷新页面 (this key belongs to another report)")
            return earlier
        refuse_state(report, of=WRITABLE, verb="报送")
        if revision is not None:
            refuse_overtaken(report, revision, editor)
        if not text.strip():
            raise Refused("还没有写进展情况 (nothing was written)")
        submission = Submission.objects.create(
            report=report, number=report.submissions.count() + 1, key=key, text=text, problems=problems, next_step=next_step,
            document=report.document, submitted_by=by,
        )  # fmt: skip
        _now_submitted(report, submission)
        judge(submission)
        digest = hashlib.sha256(text.encode()).hexdigest()
        record("report.submit", report, by=by, after={"state": report.state_words, "第几次": submission.number, "指纹": digest}, also=(report.task,))
        tell("report.to_pass", report, by=by)
    return submission


def _now_submitted(report: Report, submission: Submission) -> None:
    report.state, report.revision = State.SUBMITTED, report.revision + 1
    report.text, report.problems, report.next_step = submission.text, submission.problems, submission.next_step
    report.submitted_by, report.submitted_at = submission.submitted_by, timezone.now()
    report.first_in = report.first_in or submission.submitted_at
    report.passed_by = report.passed_at = report.accepted_by = report.accepted_at = None
    report.save()
