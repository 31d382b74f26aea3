"""办结情况: rates with their formulas, cases by unit, and the rules and limits that the office goes by."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from duizhang.web.cases.ladder import ladder, limits, rule_in_force
from duizhang.web.cases.rates import closing_rates
from duizhang.web.cases.selectors import cases_seen_by, closing_counts, counts_by_unit


def figures(request: HttpRequest) -> HttpResponse:
    """Of the cases that the person may see."""
    today = timezone.localdate()
    cases = cases_seen_by(request.user)
    counts = closing_counts(cases, today)
    context = {
        "today": today,
        "counts": counts,
        "rates": closing_rates(counts),
        "units": counts_by_unit(cases, today),
        "rules": ladder().rule,
        "in_force": rule_in_force(),
        "limits": limits(),
    }
    return render(request, "cases/figures.html", context)
