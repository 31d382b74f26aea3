"""Document, readings, pairings -> recomputed relations, and findings: doubts that a person should look at."""

from duizhang.check.across import check_across
from duizhang.check.run import check

__all__ = ["check", "check_across"]
