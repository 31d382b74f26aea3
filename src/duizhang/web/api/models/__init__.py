"""One model a file."""

from duizhang.web.api.models.tally import Tally
from duizhang.web.api.models.token import Token

__all__ = ["Tally", "Token"]
