"""Targets and results -> which answers which, and why two that belong together can't be compared."""

from duizhang.pair.across_documents import pair_across
from duizhang.pair.rows import pair
from duizhang.pair.trace import trace_candidates

__all__ = ["pair", "pair_across", "trace_candidates"]
