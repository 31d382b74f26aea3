"""`with silence():` nobody is told: for a past that is entered afterwards (the demo's year, a table of last year)."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

_SILENT: ContextVar[bool] = ContextVar("silent", default=False)


@contextmanager
def silence() -> Iterator[None]:
    """Inside, `notify` does nothing."""
    token = _SILENT.set(True)
    try:
        yield
    finally:
        _SILENT.reset(token)


def is_silent() -> bool:
    """Whether we are inside."""
    return _SILENT.get()
