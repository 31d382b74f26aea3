"""One model a file."""

from duizhang.web.bulletins.models.issue import Issue
from duizhang.web.bulletins.models.objection import Objection

__all__ = ["Issue", "Objection"]
