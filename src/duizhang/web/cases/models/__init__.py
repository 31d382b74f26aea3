"""One model a file."""

from duizhang.web.cases.models.case import Case
from duizhang.web.cases.models.complaint import Complaint
from duizhang.web.cases.models.extension import Extension
from duizhang.web.cases.models.step import Step
from duizhang.web.cases.models.verification import Verification

__all__ = ["Case", "Complaint", "Extension", "Step", "Verification"]
