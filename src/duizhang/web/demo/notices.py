"""What the demo's people find in their inbox: the last month's notices, the newest unread, and today's reminders."""

from duizhang.web.cases.actions.foretell_due import foretell_due
from duizhang.web.cycles.actions.remind_reports import remind_reports
from duizhang.web.demo.people import Staff
from duizhang.web.notices.actions.read_notices import read_notices
from duizhang.web.notices.selectors import inbox_of

UNREAD = 4


def tell_of_today(staff: Staff) -> None:
    """All but the newest few are read."""
    foretell_due()
    remind_reports()
    for person, _ in staff.passwords:
        for receipt in inbox_of(person)[UNREAD:]:
            read_notices(by=person, receipt=receipt)
