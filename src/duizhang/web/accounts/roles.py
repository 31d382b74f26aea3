"""Seven roles, each a plain list of what it may. Which things it may do it to is `visibility.py`."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

from duizhang.web.accounts.permissions import Permission as P


class Role(TextChoices):
    """What a person is in the office."""

    ADMINISTRATOR = "administrator", _("系统管理员")
    SUPERVISION = "supervision", _("督查室")
    UNIT_LEAD = "unit_lead", _("单位负责人")
    LIAISON = "liaison", _("联络员")
    LEADER = "leader", _("领导")
    AUDITOR = "auditor", _("审计员")
    PUBLIC = "public", _("公众")


WORKING = (P.JOBS_OWN,)
READING = (*WORKING, P.UNITS_VIEW, P.PLANS_VIEW, P.CYCLES_VIEW, P.REPORTS_VIEW, P.BOARD_VIEW, P.CASES_VIEW)

ROLES: dict[Role, frozenset[P]] = {
    Role.ADMINISTRATOR: frozenset((P.PEOPLE_MANAGE, P.LEDGER_VIEW, P.UNITS_VIEW, P.UNITS_EDIT, P.CHANNELS_MANAGE, *WORKING)),
    Role.SUPERVISION: frozenset(
        (
            *READING,
            P.UNITS_EDIT,
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
            P.JOBS_ALL,
        )
    ),
    Role.UNIT_LEAD: frozenset((*READING, P.PLANS_PROPOSE, P.REPORTS_WRITE, P.REPORTS_PASS, P.CASES_ANSWER)),
    Role.LIAISON: frozenset((*READING, P.REPORTS_WRITE, P.CASES_ANSWER)),
    Role.LEADER: frozenset((*READING, P.PLANS_APPROVE, P.CASES_OPEN)),
    Role.AUDITOR: frozenset((*READING, P.LEDGER_VIEW)),
    Role.PUBLIC: frozenset(),
}

EVERYTHING = (Role.SUPERVISION, Role.LEADER, Role.AUDITOR)
