"""One model a file."""

from duizhang.web.scores.models.entry import Entry
from duizhang.web.scores.models.item import Item
from duizhang.web.scores.models.scheme import Scheme
from duizhang.web.scores.models.sheet import Sheet

__all__ = ["Entry", "Item", "Scheme", "Sheet"]
