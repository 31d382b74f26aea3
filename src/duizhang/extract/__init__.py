"""Rows -> targets and results: every figure with its unit, period and subject, and what it is there for."""

from duizhang.extract.read_text import read_text
from duizhang.extract.rows import extract

__all__ = ["extract", "read_text"]
