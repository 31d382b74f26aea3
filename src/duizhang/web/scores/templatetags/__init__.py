"""Filters of the sheets."""
