"""Everything that a role can allow: one closed list."""

from enum import StrEnum


class Permission(StrEnum):
    """What a page or an action asks for. `…_OWN` reaches only what belongs to one's own units."""

    PEOPLE_MANAGE = "people.manage"
    LEDGER_VIEW = "ledger.view"
    UNITS_VIEW = "units.view"
    UNITS_EDIT = "units.edit"
    PLANS_VIEW = "plans.view"
    PLANS_EDIT = "plans.edit"
    PLANS_PROPOSE = "plans.propose"
    PLANS_APPROVE = "plans.approve"
    CYCLES_VIEW = "cycles.view"
    CYCLES_EDIT = "cycles.edit"
    REPORTS_VIEW = "reports.view"
    REPORTS_WRITE = "reports.write"
    REPORTS_PASS = "reports.pass"
    REPORTS_REVIEW = "reports.review"
    REPORTS_LOCK = "reports.lock"
    BOARD_VIEW = "board.view"
    BOARD_OVERRIDE = "board.override"
    CASES_VIEW = "cases.view"
    CASES_OPEN = "cases.open"
    CASES_ANSWER = "cases.answer"
    CASES_VERIFY = "cases.verify"
    CASES_CLOSE = "cases.close"
    CASES_DECIDE = "cases.decide"
    JOBS_OWN = "jobs.view"
    JOBS_ALL = "jobs.all"
    CHANNELS_MANAGE = "channels.manage"
