"""The versions of a plan, and what differs between any two."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render

from duizhang.web.plans.content import differences, fingerprint
from duizhang.web.plans.selectors import plans_seen_by, versions_seen_by


def versions(request: HttpRequest, pk: int) -> HttpResponse:
    """`?old=1&new=2`; without them, the latest beside the one before it."""
    plan = get_object_or_404(plans_seen_by(request.user), pk=pk)
    found = list(versions_seen_by(request.user).filter(plan=plan))
    if not found:
        raise Http404
    numbered = {str(v.number): v for v in found}
    new = numbered.get(request.GET.get("new", ""), found[0])
    old = numbered.get(request.GET.get("old", ""), found[min(1, len(found) - 1)])
    context = {
        "plan": plan,
        "versions": [(v, fingerprint(v.content)) for v in found],
        "old": old,
        "new": new,
        "differences": differences(old.content, new.content),
    }
    return render(request, "plans/versions.html", context)
