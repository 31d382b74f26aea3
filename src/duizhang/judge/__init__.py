"""Pairings -> verdicts: kept or not, on pace or behind, and in which colour."""

from duizhang.judge.verdict import judge

__all__ = ["judge"]
