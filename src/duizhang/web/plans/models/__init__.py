"""One model a file."""

from duizhang.web.plans.models.assignment import Assignment
from duizhang.web.plans.models.change import Change
from duizhang.web.plans.models.curve_point import CurvePoint
from duizhang.web.plans.models.document import Document
from duizhang.web.plans.models.milestone import Milestone
from duizhang.web.plans.models.plan import Plan
from duizhang.web.plans.models.target import Target
from duizhang.web.plans.models.task import Task
from duizhang.web.plans.models.version import Version

__all__ = ["Assignment", "Change", "CurvePoint", "Document", "Milestone", "Plan", "Target", "Task", "Version"]
