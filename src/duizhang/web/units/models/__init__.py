"""One model a file."""

from duizhang.web.units.models.group import Group
from duizhang.web.units.models.membership import Membership
from duizhang.web.units.models.succession import Succession
from duizhang.web.units.models.unit import Unit

__all__ = ["Group", "Membership", "Succession", "Unit"]
