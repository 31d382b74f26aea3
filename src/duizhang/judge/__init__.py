"""Pairings -> verdicts: kept or not, on pace or behind, and in which colour."""

from duizhang.judge.trace import trace_verdicts
from duizhang.judge.verdict import judge

__all__ = ["judge", "trace_verdicts"]
