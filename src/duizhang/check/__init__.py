"""Document, readings, pairings -> recomputed relations, and findings: doubts that a person should look at."""

from duizhang.check.run import check

__all__ = ["check"]
