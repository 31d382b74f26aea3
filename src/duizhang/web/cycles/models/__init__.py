"""One model a file."""

from duizhang.web.cycles.models.cycle import Cycle
from duizhang.web.cycles.models.evidence import Evidence
from duizhang.web.cycles.models.finding import Finding
from duizhang.web.cycles.models.report import Report
from duizhang.web.cycles.models.schedule import Schedule
from duizhang.web.cycles.models.snapshot import Snapshot
from duizhang.web.cycles.models.submission import Submission

__all__ = ["Cycle", "Evidence", "Finding", "Report", "Schedule", "Snapshot", "Submission"]
