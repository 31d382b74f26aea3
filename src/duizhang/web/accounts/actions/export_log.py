"""Take a log out of the office; that it was taken is itself an entry, with the file's checksum."""

from typing import Any

from django.db.models import QuerySet

from duizhang.web.accounts.log_files import FORMS, LogFile, write_log
from duizhang.web.accounts.models import Person
from duizhang.web.ledger.change import changing
from duizhang.web.ledger.refusal import Refused


def export_log(*, found: QuerySet[Any], form: str, filters: dict[str, str], whole: bool = False, by: Person) -> LogFile:
    """`found`, oldest first, as `form`; `filters` are what was asked for, `whole` whether they leave no entry between out.

    Errors: Refused for a form that is not one of FORMS.
    """
    if form not in FORMS:
        raise Refused("没有这种格式 (no such format)")
    with changing() as record:
        made = write_log(found, form, whole=whole)
        after = {"log": str(found.model._meta.verbose_name), "form": form, "rows": made.rows, "filters": [f"{k}={v}" for k, v in filters.items()], "sha256": made.sha256}
        record("log.export", by, by=by, after=after)
    return made
