"""Bytes -> Document. The text is kept as it is; only its encoding and its lines are understood."""

from duizhang.read.errors import Unreadable
from duizhang.read.files import read_path, read_stdin
from duizhang.read.plain import read

__all__ = ["Unreadable", "read", "read_path", "read_stdin"]
