"""What a completion table says of each promise: the published verdicts of a plan, promise and figure side by side."""

from collections import Counter

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render

from duizhang.web.cycles.models import Snapshot
from duizhang.web.cycles.models.snapshot import Layer
from duizhang.web.plans.models import Target
from duizhang.web.plans.selectors import plans_seen_by, targets_seen_by


def view(request: HttpRequest, pk: int) -> HttpResponse:
    """The plan's targets with the latest published verdict on each; 404 where none was published. `?verdict=` keeps one kind."""
    plan = get_object_or_404(plans_seen_by(request.user), pk=pk)
    targets = targets_seen_by(request.user).filter(task__plan=plan).order_by("task__order", "task__id", "line", "start", "id")
    pairs = [(target, told) for target in targets.prefetch_related("snapshots") if (told := _published(target))]
    if not pairs:
        raise Http404
    wanted = request.GET.get("verdict", "")
    context = {
        "plan": plan,
        "pairs": [(t, s) for t, s in pairs if not wanted or s.verdict == wanted],
        "counts": Counter(s.verdict for _, s in pairs).most_common(),
        "total": len(pairs),
        "wanted": wanted,
    }
    return render(request, "cycles/results.html", context)


def _published(target: Target) -> Snapshot | None:
    told = [s for s in target.snapshots.all() if s.layer == Layer.PUBLISHED]
    return max(told, key=lambda s: s.cycle_id) if told else None
