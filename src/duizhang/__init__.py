"""Duizhang 对账: hold every promise of a government plan against what was reported, and show the working."""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from duizhang.api import Audit, audit, reconcile

__version__ = "0.3.0"
__all__ = ["Audit", "__version__", "audit", "reconcile"]


def __getattr__(name: str) -> Any:
    """Load the rooms only when one of them is asked for, so that `import duizhang` is quick."""
    if name in ("Audit", "audit", "reconcile"):
        from duizhang import api

        return getattr(api, name)
    raise AttributeError(f"module 'duizhang' has no attribute {name!r}")
