"""Lines set letter by letter (`新 建 泵 站 1 2 座`), as scans and stretched titles give them: closed up."""

import re

_FEWEST = 10
_SINGLE = 0.8
_HAN = re.compile(r"[\u4e00-\u9fff]")
_SHORTEST = 4
_NUMBERED = re.compile(r"\s*(?:[一二三四五六七八九十]\s+){1,3}[、.]\s|\s*[（(]\s+(?:[一二三四五六七八九十]\s+){1,3}[）)]\s")
_GAP = re.compile(r"\t|\s{3,}")


def closed_up(line: str) -> str:
    """`line` without the blanks between its letters, where nearly all stand alone and half of those are Chinese; else `line`.
    A short line, which could be a row of cells, only where it is a numbered heading.

    >>> closed_up("新 建 泵 站 1 2 座 , 已 完 成 1 0 座")
    '新建泵站12座,已完成10座'
    >>> closed_up("一 、 主 要 指 标"), closed_up("优 良 中 差")
    ('一、主要指标', '优 良 中 差')
    >>> closed_up("1 2 3 4 5 6 7 8 9 8 7 6")
    '1 2 3 4 5 6 7 8 9 8 7 6'
    """
    letters = line.split()
    alone = [letter for letter in letters if len(letter) == 1]
    if (len(letters) < _FEWEST and not (_NUMBERED.match(line) and len(alone) == len(letters) >= _SHORTEST)) or len(alone) < _SINGLE * len(letters) or _GAP.search(line.strip()):
        return line
    return "".join(letters) if sum(bool(_HAN.match(letter)) for letter in alone) * 2 >= len(alone) else line
