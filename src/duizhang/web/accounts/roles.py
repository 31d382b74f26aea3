"""Nine roles, each a plain list of what it may. Which things it may do it to is `visibility.py`.

Three of them keep the system and do none of its work (三员分立, GB/T 22239-2019): the system administrator runs it, the
security administrator says who may enter, the audit administrator reads what both and everybody else did. No two share
a permission but for looking at the directory of units and at the list of sign-ins.
"""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

from duizhang.web.accounts.permissions import Permission as P


class Role(TextChoices):
    """What a person is in the office."""

    ADMINISTRATOR = "administrator", _("系统管理员")
    SECURITY = "security", _("安全管理员")
    LOG_AUDITOR = "log_auditor", _("安全审计员")
    SUPERVISION = "supervision", _("督查室")
    UNIT_LEAD = "unit_lead", _("单位负责人")
    LIAISON = "liaison", _("联络员")
    LEADER = "leader", _("领导")
    AUDITOR = "auditor", _("审计员")
    PUBLIC = "public", _("公众")


WORKING = (P.JOBS_OWN,)
READING = (*WORKING, P.UNITS_VIEW, P.PLANS_VIEW, P.CYCLES_VIEW, P.REPORTS_VIEW, P.BOARD_VIEW, P.CASES_VIEW, P.BULLETINS_VIEW, P.SCORES_VIEW)

ROLES: dict[Role, frozenset[P]] = {
    Role.ADMINISTRATOR: frozenset((P.SYSTEM_VIEW, P.UNITS_VIEW, P.UNITS_EDIT, P.CHANNELS_MANAGE, *WORKING)),
    Role.SECURITY: frozenset((P.PEOPLE_MANAGE, P.SIGN_INS_VIEW, P.UNITS_VIEW, P.UNITS_APPOINT)),
    Role.LOG_AUDITOR: frozenset((P.LEDGER_VIEW, P.LEDGER_EXPORT, P.SIGN_INS_VIEW)),
    Role.SUPERVISION: frozenset(
        (
            *READING,
            P.COCKPIT_VIEW,
            P.UNITS_EDIT,
            P.UNITS_APPOINT,
            P.PLANS_EDIT,
            P.PLANS_PROPOSE,
            P.PLANS_APPROVE,
            P.CYCLES_EDIT,
            P.REPORTS_REVIEW,
            P.REPORTS_LOCK,
            P.BOARD_OVERRIDE,
            P.CASES_OPEN,
            P.CASES_VERIFY,
            P.CASES_CLOSE,
            P.CASES_DECIDE,
            P.BULLETINS_EDIT,
            P.BULLETINS_ISSUE,
            P.SCORES_EDIT,
            P.JOBS_ALL,
        )
    ),
    Role.UNIT_LEAD: frozenset((*READING, P.COCKPIT_VIEW, P.PLANS_PROPOSE, P.REPORTS_WRITE, P.REPORTS_PASS, P.CASES_ANSWER, P.BULLETINS_OBJECT)),
    Role.LIAISON: frozenset((*READING, P.REPORTS_WRITE, P.CASES_ANSWER, P.BULLETINS_OBJECT)),
    Role.LEADER: frozenset((*READING, P.COCKPIT_VIEW, P.PLANS_APPROVE, P.CASES_OPEN, P.BULLETINS_ISSUE)),
    Role.AUDITOR: frozenset((*READING, P.COCKPIT_VIEW, P.LEDGER_VIEW)),
    Role.PUBLIC: frozenset(),
}

DUTIES = (Role.ADMINISTRATOR, Role.SECURITY, Role.LOG_AUDITOR)  # 三员
EVERYTHING = (Role.SUPERVISION, Role.LEADER, Role.AUDITOR)
