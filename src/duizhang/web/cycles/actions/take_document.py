"""Take over what a unit already has as Word or Excel: read by the engine, its text becomes the draft."""

import re

from django.core.files.uploadedfile import UploadedFile

from duizhang.web.accounts.models import Person
from duizhang.web.cycles.actions.locked import WRITABLE, locked_report
from duizhang.web.cycles.actions.save_draft import LONGEST
from duizhang.web.cycles.models import Report
from duizhang.web.door import Unreadable, audit_bytes
from duizhang.web.files.actions.store import store
from duizhang.web.ledger.change import changing
from duizhang.web.ledger.refusal import Refused
from duizhang.web.plans.models import Document, Task
from duizhang.web.reading import Audited


def take_document(*, report: Report, upload: UploadedFile, by: Person) -> Report:
    """Of a table that has a row on the task only that row's report is taken, of anything else the whole text.

    Errors: Refused for a file that cannot be read, that says nothing, or whose text is too long for one task.
    """
    with changing() as record:
        report = locked_report(report, of=WRITABLE, verb="上传材料")
        file = store(upload=upload, by=by)
        try:
            audited = audit_bytes(bytes(file.content), file.name, year=report.cycle.plan.year, as_of=report.cycle.end)
        except Unreadable as unreadable:
            raise Refused(str(unreadable)) from unreadable
        text = _text(audited, report.task)
        if not text.strip() or len(text) > LONGEST:
            raise Refused(f"{file.name}: {'没有读到文字' if not text.strip() else f'超过{LONGEST}字，请只传这项任务的部分'} (no text, or too much)")
        report.document = _document(audited, file, by)
        report.text, report.revision, report.editor = text, report.revision + 1, None
        report.save(update_fields=["document", "text", "revision", "editor"])
        record("report.document", report, by=by, after={"document": file.name, "指纹": file.sha256}, also=(report.task,))
    return report


def _document(audited: Audited, file: object, by: Person) -> Document:
    blocks = [{"number": b.number, "text": b.text, "place": b.place} for b in audited.blocks]
    return Document.objects.create(
        name=audited.name[:200], sha256=audited.sha256, media_type=audited.media_type[:120], title=audited.title[:300],
        year=audited.year, date=audited.published, file=file, blocks=blocks, read_by=by,
    )  # fmt: skip


def _text(audited: Audited, task: Task) -> str:
    texts = {b.number: b.text for b in audited.blocks}
    for row in audited.rows:
        promised = _bare("".join(texts[n] for n in row.target_lines))
        if row.report_lines and promised and (_bare(task.text) in promised or _bare(task.title) in promised):
            return "\n".join(texts[n] for n in row.report_lines if n not in row.target_lines)
    return "\n".join(b.text for b in audited.blocks)


def _bare(text: str) -> str:
    return re.sub(r"[\s。；;，,]+", "", text)
