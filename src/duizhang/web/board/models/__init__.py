"""One model a file."""

from duizhang.web.board.models.light import Light
from duizhang.web.board.models.override import Override
from duizhang.web.board.models.saved_filter import SavedFilter

__all__ = ["Light", "Override", "SavedFilter"]
