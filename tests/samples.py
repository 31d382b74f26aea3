"""A thing for every address that shows one: `"<url name> <argument>"` → its key. A new address with an argument needs a line."""

from duizhang.web.units.models import Group
from office import case_of, complaint_of, file_of_case, override_of, saved_filter_of, snapshot_of
from people import Cast


def make_samples(cast: Cast) -> dict[str, int]:
    """Things that belong to the education bureau where they belong to anyone."""
    group = Group.objects.create(name="各区县")
    unit, membership = cast.education.pk, cast.liang.memberships.get().pk
    case, complaint = case_of(cast), complaint_of(cast)
    of_case = ("detail", "sheet", "file", "assign", "sign_for", "feed_back", "verify", "send_back", "close", "revisit", "extend", "decide", "escalate", "remind")
    return {
        "people:edit pk": cast.liang.pk,
        "people:reset pk": cast.liang.pk,
        "units:detail pk": unit,
        "units:edit pk": unit,
        "units:succeed pk": unit,
        "units:appoint pk": unit,
        "units:dismiss pk": unit,
        "units:dismiss membership": membership,
        "units:group pk": group.pk,
        **{f"cases:{name} pk": case.pk for name in of_case},
        "cases:file file": file_of_case(cast).pk,
        "cases:complaint pk": complaint.pk,
        "cases:complaint_link pk": complaint.pk,
        "board:task pk": snapshot_of(cast).target.task_id,
        "board:override pk": snapshot_of(cast).target.task_id,
        "board:sentence pk": snapshot_of(cast).pk,
        "board:withdraw pk": override_of(cast).pk,
        "board:filter_drop pk": saved_filter_of(cast).pk,
    }
