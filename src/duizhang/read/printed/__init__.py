"""Pages of placed characters and lines (pdf, ofd) -> blocks."""

from duizhang.read.printed.ofd import read_ofd
from duizhang.read.printed.pdf import read_pdf

__all__ = ["read_ofd", "read_pdf"]
