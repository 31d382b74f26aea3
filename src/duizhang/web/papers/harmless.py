"""No text of ours becomes a formula of somebody's spreadsheet."""

from typing import Any


def harmless(cell: Any) -> Any:
    """Text that a spreadsheet would run gets an apostrophe in front.

    >>> harmless("=1+1"), harmless("-12"), harmless("青岚市"), harmless(None)
    ("'=1+1", "'-12", '青岚市', '')
    """
    if cell is None:
        return ""
    if isinstance(cell, (int, float)):
        return cell
    text = str(cell)
    return f"'{text}" if text.startswith(("=", "+", "-", "@", "\t", "\r")) else text
