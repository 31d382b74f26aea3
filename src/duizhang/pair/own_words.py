"""The words that belong to one figure: its segment also holds what leads to the next (`开工12座、完工`9座)."""

import re

from duizhang.model.result import Result

_NEXT = re.compile(r"[、,;。(]")


def until_figure(words: str, unit: str) -> str:
    """The words up to the first figure in `unit`, its last digit included; all of them without one."""
    figure = _figure(words, unit)
    return words[: figure.start() + 1] if figure else words


def own_words(result: Result) -> str:
    """The words before the figure and those behind it up to the next mark, blanks left out."""
    figure = _figure(result.words, result.unit)
    if figure is None:
        return re.sub(r"\s+", "", result.words)
    behind = _NEXT.split(result.words[figure.end() :])[0]
    return re.sub(r"\s+", "", result.words[: figure.end()] + behind)


def _figure(words: str, unit: str) -> re.Match[str] | None:
    return re.search(rf"\d\s*(?:万|亿)?亿?\s*{re.escape(unit)}", words)
