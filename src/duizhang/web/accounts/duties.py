"""三员: what is still wanting before system, security and audit are three people's work."""

from django.utils.translation import gettext as _

from duizhang.web.accounts.models import Person
from duizhang.web.accounts.roles import DUTIES, Role


def duties_wanting() -> list[str]:
    """One sentence for each duty without an active holder or not yet taken over, and for each name that holds two."""
    holders = list(Person.objects.filter(role__in=DUTIES, is_active=True))
    said = []
    for duty in DUTIES:
        own = [person for person in holders if person.role == duty]
        if not own:
            said.append(_("“%(duty)s”没有启用的人员。") % {"duty": duty.label})
        elif all(person.must_change_password for person in own):
            said.append(_("“%(duty)s”还没有人接手：一次性密码还没有换成本人的密码。") % {"duty": duty.label})
    return said + [_("%(name)s兼任%(duties)s：三员须由不同的人担任。") % {"name": name, "duties": "、".join(held)} for name, held in _held_twice(holders)]


def _held_twice(holders: list[Person]) -> list[tuple[str, list[str]]]:
    held: dict[str, set[str]] = {}
    for person in holders:
        held.setdefault(person.name, set()).add(str(Role(person.role).label))
    return sorted((name, sorted(duties)) for name, duties in held.items() if len(duties) > 1)
