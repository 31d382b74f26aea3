"""How much is read at most. Text beyond these numbers is refused with a message, never cut short in silence."""

MB = 1024 * 1024

MAX_BYTES = 2 * MB
"""A text file: some 700,000 characters, thirty times the largest table known, and ten seconds of audit."""
MAX_CHARACTERS = 700_000
"""The same for the text inside any other file."""
MAX_BLOCKS = 100_000
MAX_ROWS = 50_000
"""The last row of a table or sheet with something in it."""
MAX_COLUMNS = 1_000

MAX_FILE = 50 * MB
"""Any other file as it lies on the disk; pictures make them large."""
MAX_ENTRIES = 10_000
"""Files inside a zip (a docx, xlsx or ofd is one)."""
MAX_UNPACKED = 400 * MB
"""All files inside a zip together."""
MAX_PART = 40 * MB
"""One XML part of a docx, xlsx or ofd, one web page."""
MAX_DOCUMENTS = 2_000
"""Documents in one zip archive."""

MAX_CELLS = 1_000_000
"""Cells of a sheet, empty ones included."""
MAX_PAGES = 1_000
MAX_MARKS = 60_000
"""Characters and lines drawn on one page."""
MAX_OLD_SHEET = 12 * MB
"""An .xls: it is not packed, and its reader keeps every empty cell."""

MAX_SECONDS = 10
MAX_MEMORY = 512 * MB
MAX_OFFICE_SECONDS = 60
"""For LibreOffice, which converts the old formats."""
