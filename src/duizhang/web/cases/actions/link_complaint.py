"""并入: several complaints about one thing lead to one case."""

from duizhang.web.accounts.models import Person
from duizhang.web.cases.models import Case, Complaint
from duizhang.web.ledger.change import changing
from duizhang.web.ledger.refusal import Refused


def link_complaint(*, complaint: Complaint, case: Case, by: Person) -> Complaint:
    """Lead the complaint to the case; its count grows.

    Errors: Refused where it leads to a case already.
    """
    with changing() as record:
        complaint = Complaint.objects.select_for_update().get(pk=complaint.pk)
        if complaint.case_id is not None:
            raise Refused(f"工单“{complaint.source}”已并入 {complaint.case.number} (leads to a case already)")
        complaint.case = case
        complaint.save(update_fields=["case"])
        record("complaint.link", complaint, by=by, also=(case,), after={"case": case.number})
    return complaint
