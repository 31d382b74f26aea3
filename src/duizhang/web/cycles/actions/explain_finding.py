"""The unit says what a doubt is about."""

from duizhang.web.accounts.models import Person
from duizhang.web.cycles.models import Finding
from duizhang.web.ledger.change import changing


def explain_finding(*, finding: Finding, explanation: str, by: Person) -> Finding:
    """Kept beside the doubt, for whoever reviews the report."""
    with changing() as record:
        finding = Finding.objects.select_for_update(of=("self",)).select_related("submission__report").get(pk=finding.pk)
        before = {"explanation": finding.explanation}
        finding.explanation = explanation.strip()
        finding.save(update_fields=["explanation"])
        record("finding.explain", finding, by=by, before=before, after={"explanation": finding.explanation}, also=(finding.submission.report,))
    return finding
