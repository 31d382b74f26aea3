"""Things for the addresses of cases and board."""

from office import case_of, complaint_of, file_of_case, override_of, saved_filter_of, snapshot_of
from people import Cast

OF_CASE = ("detail", "sheet", "file", "assign", "sign_for", "feed_back", "verify", "send_back", "close", "revisit", "extend", "decide", "escalate", "remind")


def case_samples(cast: Cast) -> dict[str, int]:
    """Of the education bureau."""
    case, complaint, verdict = case_of(cast), complaint_of(cast), snapshot_of(cast)
    return {
        **{f"cases:{name} pk": case.pk for name in OF_CASE},
        "cases:file file": file_of_case(cast).pk,
        "cases:complaint pk": complaint.pk,
        "cases:complaint_link pk": complaint.pk,
        "board:task pk": verdict.target.task_id,
        "board:override pk": verdict.target.task_id,
        "board:sentence pk": verdict.pk,
        "board:withdraw pk": override_of(cast).pk,
        "board:filter_drop pk": saved_filter_of(cast).pk,
    }
