"""Bytes of any format -> Document. What a reader sees is kept as it is; what the file hides is left out."""

from duizhang.read.errors import Unreadable
from duizhang.read.files import Source, documents_in, read_path, read_stdin
from duizhang.read.reader import read

__all__ = ["Source", "Unreadable", "documents_in", "read", "read_path", "read_stdin"]
