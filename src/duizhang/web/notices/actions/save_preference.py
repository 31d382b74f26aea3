"""How one wants to be told."""

from typing import Any

from duizhang.web.accounts.models import Person
from duizhang.web.ledger.change import changing, fields_of
from duizhang.web.ledger.refusal import Refused
from duizhang.web.notices.kinds import kind_named
from duizhang.web.notices.models import Preference

FIELDS = ("mail", "digest", "digest_at", "quiet_since", "quiet_until", "quiet_weekends", "off")


def save_preference(*, by: Person, **values: Any) -> Preference:
    """One's own; `values` are some of FIELDS. It holds for what comes from now on.

    Errors: Refused for leaving out a kind that everybody must receive.
    """
    if unknown := set(values) - set(FIELDS):
        raise TypeError(f"not a preference: {sorted(unknown)}")
    for name in values.get("off", ()):
        if kind_named(name).obligatory:
            raise Refused(f"“{kind_named(name).word}”不能不收 (this kind is obligatory)")
    with changing() as record:
        preference, _ = Preference.objects.get_or_create(person=by)
        before = fields_of(preference, *values)
        for name, value in values.items():
            setattr(preference, name, value)
        preference.save()
        record("notice.preference", preference, by=by, before=before, after=fields_of(preference, *values))
    return preference
