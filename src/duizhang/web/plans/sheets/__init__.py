"""A plan as a table that people print and that the import reads back: its lines, and the pens that write them."""

from duizhang.web.plans.sheets.docx import write_docx
from duizhang.web.plans.sheets.lines import Sheet, sheet_of
from duizhang.web.plans.sheets.xlsx import write_xlsx

__all__ = ["Sheet", "sheet_of", "write_docx", "write_xlsx"]
