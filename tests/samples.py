"""A thing for every address that shows one: `"<url name> <argument>"` → its key. A new address with an argument needs a line."""

from typing import Any

from api_samples import api_samples
from case_samples import case_samples
from duizhang.web.units.models import Group
from issues import issue_samples
from people import Cast
from plan_samples import plan_samples
from reports import samples_of_cycles
from scoring import score_samples
from telling_samples import telling_samples


def make_samples(cast: Cast) -> dict[str, Any]:
    """Things that belong to the education bureau where they belong to anyone."""
    group = Group.objects.create(name="各区县")
    unit, membership = cast.education.pk, cast.liang.memberships.get().pk
    samples = {
        "people:edit pk": cast.liang.pk,
        "people:reset pk": cast.liang.pk,
        "people:reset_second_factor pk": cast.liang.pk,
        "people:release pk": cast.liang.pk,
        "units:detail pk": unit,
        "units:edit pk": unit,
        "units:succeed pk": unit,
        "units:appoint pk": unit,
        "units:dismiss pk": unit,
        "units:dismiss membership": membership,
        "units:group pk": group.pk,
        **plan_samples(cast),
        **samples_of_cycles(cast),
        **case_samples(cast),
        **issue_samples(cast),
        **score_samples(cast),
        **telling_samples(cast),
    }
    return samples | api_samples(cast, samples)
