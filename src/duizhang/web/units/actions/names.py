"""A name must lead to one unit only, or the review of an import could not propose one."""

from collections.abc import Sequence

from django.db.models import Q

from duizhang.web.ledger.refusal import Refused
from duizhang.web.units.models import Unit


def refuse_taken_names(*, code: str, names: Sequence[str], but: Unit | None = None) -> None:
    """Errors: Refused, naming the unit that has the code or one of the names."""
    taken = Unit.objects.filter(Q(code=code) | Q(name__in=names) | Q(aliases__overlap=list(names)))
    if but is not None:
        taken = taken.exclude(pk=but.pk)
    if other := taken.first():
        raise Refused(f"代码或名称与“{other.name}”（{other.code}）重复；请改用别的 (code or name is taken)")
