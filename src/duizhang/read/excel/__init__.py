"""Sheets -> blocks: xlsx and xls as displayed, csv as written."""

from duizhang.read.excel.comma import read_comma
from duizhang.read.excel.new import read_excel
from duizhang.read.excel.old import read_old_excel

__all__ = ["read_comma", "read_excel", "read_old_excel"]
