"""Targets and results -> which answers which, and why two that belong together can't be compared."""

from duizhang.pair.rows import pair

__all__ = ["pair"]
