"""The job that takes a sheet of rows, and the sheet to be mended that it gives back."""

from duizhang.web.generic.exporting import harmless, workbook
from duizhang.web.generic.importing import ImportScreen, RowError, lines_of, rows_of, wrong_in
from duizhang.web.jobs.kinds import JobKind, Outcome, RowsWrong, Tell
from duizhang.web.jobs.models import Job
from duizhang.web.ledger.refusal import in_ones_language

AT_ONCE = 16 * 1024  # bytes: some two hundred rows
REMARK = "问题（改好后可直接导入，本列不读）"


def sheet_kind(screen: ImportScreen) -> JobKind:
    """The kind of job that reads a sheet by `screen`."""

    def run(job: Job, tell: Tell) -> Outcome:
        assert job.file is not None
        rows = list(rows_of(bytes(job.file.content), job.file.name, screen))
        errors: list[RowError] = []
        wrong = 0
        for n, (number, values) in enumerate(rows, 1):
            found = wrong_in(screen, number, values, job.by)
            errors += found
            wrong += bool(found)
            tell(n, len(rows))
        if errors and not screen.keeps_good:
            raise RowsWrong(errors)
        return Outcome(words=_said(len(rows) - wrong, wrong), errors=tuple(errors))

    return JobKind(name=screen.kind, title=str(screen.title), run=run, at_once=AT_ONCE)


def _said(kept: int, wrong: int) -> str:
    if wrong:
        return f"已导入 {kept} 行；{wrong} 行有错，没有导入 (rows imported: {kept}; wrong and left out: {wrong})"
    return f"已导入 {kept} 行 (rows imported: {kept})"


def to_be_mended(job: Job, *, keeps_good: bool) -> bytes:
    """xlsx: the original columns and one with what is wrong; all rows, or only the wrong ones where the others were kept."""
    assert job.file is not None
    said: dict[int, list[str]] = {}
    for error in job.errors.all():
        wrong, mend = in_ones_language(error.wrong), in_ones_language(error.mend)
        said.setdefault(error.row, []).append("，".join(filter(None, (f"{error.column}：{wrong}" if error.column else wrong, mend))))
    lines = lines_of(bytes(job.file.content), job.file.name)
    headings = next(lines, [])
    kept = [place for place, heading in enumerate(headings) if heading != REMARK]
    rows = [[harmless(headings[place]) for place in kept] + [REMARK]]
    for number, line in enumerate(lines, 2):
        if number in said or not keeps_good:
            rows.append([harmless(line[place]) if place < len(line) else "" for place in kept] + [harmless("；".join(said.get(number, ())))])
    return workbook(rows)
