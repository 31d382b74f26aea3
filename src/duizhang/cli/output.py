"""Where an outcome goes: the terminal, a file, a folder of pages; and what of it."""

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from duizhang.cli.options import complain

if TYPE_CHECKING:
    from duizhang.model.outcome import Outcome


def only(outcome: "Outcome", verdicts: list[str] | None) -> "Outcome":
    """The outcome with only these verdicts; all where None."""
    from dataclasses import replace

    if not verdicts:
        return outcome
    return replace(outcome, verdicts=tuple(v for v in outcome.verdicts if v.name in verdicts))


def found(outcome: "Outcome", fail_on: list[str]) -> bool:
    """Whether it holds what `--fail-on` names."""
    missed = "not_met" in fail_on and any(v.name == "not_met" for v in outcome.verdicts)
    return missed or ("findings" in fail_on and bool(outcome.findings))


def write(outcomes: list["Outcome"], arguments: argparse.Namespace) -> int:
    """Print or write them in `arguments.format`, to `arguments.output`: 0, or 2 after one line where that cannot be written."""
    try:
        _write(outcomes, arguments.format, arguments.output)
    except OSError as error:
        return complain(f"{arguments.output}: 写不进去: {error.strerror}；请检查路径与权限 (cannot be written)")
    return 0


def _write(outcomes: list["Outcome"], form: str, output: Path | None) -> None:
    if form == "html":
        _write_pages(outcomes, output)
    elif form == "json":
        from duizhang.report.data import dumps

        _put(b"".join(dumps(o).rstrip(b"\n") + b"\n" for o in outcomes), output)
    else:
        _write_terminal(outcomes, output)


def _write_pages(outcomes: list["Outcome"], output: Path | None) -> None:
    from duizhang.report.page import page

    if len(outcomes) == 1 and not (output and output.is_dir()):
        _put(page(outcomes[0]).encode(), output)
        return
    folder = output or Path()
    folder.mkdir(parents=True, exist_ok=True)
    for i, outcome in enumerate(outcomes, 1):
        _put(page(outcome).encode(), folder / f"{i:03}-{Path(outcome.document.name).stem}.html")


def _write_terminal(outcomes: list["Outcome"], output: Path | None) -> None:
    from duizhang.report.terminal import terminal

    watched = output is None and sys.stdout.isatty()
    text = "".join(terminal(o, colour=watched) for o in outcomes)
    if watched and text.count("\n") > 100:
        import pydoc

        pydoc.pager(text)
    else:
        _put(text.encode(), output)


def _put(data: bytes, output: Path | None) -> None:
    """Write whole or not at all; a pipe or a device is written to, never replaced."""
    if output is None:
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
        return
    if output.exists() and not output.is_file():
        with output.open("wb") as stream:
            stream.write(data)
        return
    draft = output.with_name(output.name + ".part")
    try:
        draft.write_bytes(data)
        draft.replace(output)
    finally:
        draft.unlink(missing_ok=True)
