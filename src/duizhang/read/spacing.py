"""Lines set letter by letter (`新 建 泵 站 1 2 座`), as scans and stretched titles give them: closed up."""

import re

_FEWEST = 10
_SINGLE = 0.8
_HAN = re.compile(r"[\u4e00-\u9fff]")
_GAP = re.compile(r"\t|\s{3,}")


def closed_up(line: str) -> str:
    """`line` without the blanks between its letters, where nearly all stand alone and half of those are Chinese; else `line`.

    >>> closed_up("新 建 泵 站 1 2 座 , 已 完 成 1 0 座")
    '新建泵站12座,已完成10座'
    >>> closed_up("1 2 3 4 5 6 7 8 9 8 7 6")
    '1 2 3 4 5 6 7 8 9 8 7 6'
    """
    letters = line.split()
    alone = [letter for letter in letters if len(letter) == 1]
    if len(letters) < _FEWEST or len(alone) < _SINGLE * len(letters) or _GAP.search(line.strip()):
        return line
    return "".join(letters) if sum(bool(_HAN.match(letter)) for letter in alone) * 2 >= len(alone) else line
