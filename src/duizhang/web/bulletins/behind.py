"""What stands behind a figure of an issue, for its page: the frozen source, and of a count each thing counted with its own source."""

from dataclasses import dataclass
from typing import Any

from duizhang.web.bulletins.models import Issue


@dataclass(frozen=True, slots=True, kw_only=True)
class Behind:
    """`reference` is the office's own name of it, for inside only; `members` are (words, key of the source of its figure or "")."""

    reference: str
    source: dict[str, Any]
    members: tuple[tuple[str, str], ...]


def behind(issue: Issue, key: str) -> Behind | None:
    """By the source's key; None where the issue has no such source."""
    sources: dict[str, dict[str, Any]] = issue.data.get("sources", {})
    found = next(((reference, source) for reference, source in sources.items() if source["key"] == key), None)
    if found is None:
        return None
    keys: dict[str, str] = {}
    for source in sources.values():
        if source["is"] == "verdict":
            keys.setdefault(source["task"], source["key"])
    members = tuple((name, keys.get(name, "")) for name in found[1].get("members", ()))
    return Behind(reference=found[0], source=found[1], members=members)
