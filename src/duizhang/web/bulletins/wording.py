"""The words of issues as data (`wording.toml`), filled in: a figure that is filled in keeps its source."""

import string
import tomllib
from functools import cache
from pathlib import Path

import msgspec

from duizhang.web.papers.paper import Run


class Wording(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """`words` with places in braces; `example` is the words filled in, `source` where the form was seen."""

    name: str
    words: str
    example: str
    source: str


@cache
def wordings() -> dict[str, Wording]:
    """`wording.toml` by name.

    Errors: ValueError for a name that stands twice.
    """
    text = (Path(__file__).parent / "wording.toml").read_text(encoding="utf-8")
    found = msgspec.convert(tomllib.loads(text)["wording"], list[Wording])
    by_name = {w.name: w for w in found}
    if len(by_name) != len(found):
        raise ValueError("wording.toml: 同一个 name 出现了两次 (a name stands twice)")
    return by_name


def runs(name: str, **values: Run | str | int) -> tuple[Run, ...]:
    """The wording with its places filled; words without a source that touch are one run."""
    made: list[Run] = []
    for words, place, _, _ in string.Formatter().parse(wordings()[name].words):
        _add(made, Run(text=words))
        if place is not None:
            value = values[place]
            _add(made, value if isinstance(value, Run) else Run(text=str(value)))
    return tuple(made)


def say(name: str, **values: str | int) -> str:
    """The wording as plain text."""
    return "".join(run.text for run in runs(name, **values))


def _add(made: list[Run], run: Run) -> None:
    if not run.text:
        return
    if made and not made[-1].source and not run.source:
        made[-1] = Run(text=made[-1].text + run.text)
    else:
        made.append(run)
