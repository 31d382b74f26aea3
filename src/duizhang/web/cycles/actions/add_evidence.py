"""Put a file beside a report that backs it."""

from pathlib import PurePath

from django.core.files.uploadedfile import UploadedFile

from duizhang.web.accounts.models import Person
from duizhang.web.cycles.actions.locked import WRITABLE, locked_report
from duizhang.web.cycles.models import Evidence, Report
from duizhang.web.files.actions.store import store
from duizhang.web.ledger.change import changing
from duizhang.web.ledger.refusal import Refused

KINDS = ("pdf", "doc", "docx", "wps", "xls", "xlsx", "et", "csv", "txt", "jpg", "jpeg", "png", "ofd", "zip")
MOST = 20


def add_evidence(*, report: Report, upload: UploadedFile, note: str = "", by: Person) -> Evidence:
    """Errors: Refused for a kind of file that is not in KINDS, for more than MOST files, and as `store` refuses."""
    with changing() as record:
        report = locked_report(report, of=WRITABLE, verb="添加佐证")
        kind = PurePath(upload.name or "").suffix.lower().lstrip(".")
        if kind not in KINDS:
            raise Refused(f"{upload.name}: 不收这种文件；可用 {'、'.join(KINDS)} (this kind of file is not taken)")
        if report.evidence.count() >= MOST:
            raise Refused(f"一份进展最多附 {MOST} 个文件；请合并后再传 (too many files)")
        evidence = Evidence.objects.create(report=report, file=store(upload=upload, by=by), note=note, added_by=by)
        record("evidence.add", report, by=by, after={"文件": evidence.file.name, "说明": note})
    return evidence
