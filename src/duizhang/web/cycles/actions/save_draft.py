"""Keep a draft as it is being written. A draft is nobody's word yet: it has no entry in the ledger, its submission has."""

from uuid import UUID

from django.db import transaction

from duizhang.web.accounts.models import Person
from duizhang.web.cycles.actions.locked import WRITABLE, locked_report
from duizhang.web.cycles.models import Report
from duizhang.web.ledger.refusal import Refused

LONGEST = 20_000


class Overtaken(Refused):
    """Someone else has saved meanwhile."""


def save_draft(*, report: Report, revision: int, text: str, problems: str, next_step: str, by: Person, editor: UUID | None = None) -> Report:
    """`revision` is the one that the writer began from, `editor` the page they write in; the revision grows where anything changed.

    Errors: Overtaken where another has saved since; Refused in a state in which nothing is written.
    """
    with transaction.atomic():
        report = locked_report(report, of=WRITABLE, verb="修改")
        new = {"text": text, "problems": problems, "next_step": next_step}
        if all(getattr(report, name) == value for name, value in new.items()):
            return report
        if report.revision != revision and (editor is None or report.editor != editor):
            raise Overtaken("有人在您之后保存过这份草稿；请先复制您写的内容，再刷新页面 (someone else has saved this draft)")
        for name, value in new.items():
            setattr(report, name, value)
        report.revision, report.editor = report.revision + 1, editor
        report.save(update_fields=[*new, "revision", "editor"])
    return report
