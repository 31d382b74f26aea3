"""Rows -> targets and results: every figure with its unit, period and subject, and what it is there for."""

from duizhang.extract.read_text import read_text
from duizhang.extract.rows import extract
from duizhang.extract.trace import trace_sentence

__all__ = ["extract", "read_text", "trace_sentence"]
