"""登记群众反映: take a slip into the register."""

from datetime import date

from duizhang.web.accounts.models import Person
from duizhang.web.cases.models import Complaint
from duizhang.web.ledger.change import changing, fields_of
from duizhang.web.ledger.refusal import Refused


def add_complaint(*, source: str, received_on: date, text: str, by: Person, place: str = "") -> Complaint:
    """The complaint.

    Errors: Refused where the slip is in the register.
    """
    with changing() as record:
        if Complaint.objects.filter(source=source).exists():
            raise Refused(f"工单“{source}”已经登记 (the slip is in the register)")
        complaint = Complaint.objects.create(source=source, received_on=received_on, place=place.strip(), text=text, added_by=by)
        record("complaint.add", complaint, by=by, after=fields_of(complaint, "source", "received_on", "place"))
    return complaint
