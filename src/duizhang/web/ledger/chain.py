"""The chain: each entry's hash covers its content and the hash before it, so a changed, lost or inserted entry shows."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC
from typing import Any

from duizhang.web.ledger.fingerprint import FIELDS, GENESIS, fingerprint_of
from duizhang.web.ledger.models import Entry


@dataclass(frozen=True, slots=True, kw_only=True)
class Seal:
    """The end of the chain: keep it outside the database and the tail cannot be cut off unseen."""

    number: int
    hash: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Verification:
    """`broken_at` is the number of the first entry that does not fit, with why; None where all fit."""

    seal: Seal
    broken_at: int | None = None
    because: str = ""


def fingerprint(entry: Entry) -> str:
    """SHA-256 over the entry's content and the hash of the one before it."""
    return fingerprint_of(content_of(entry))


def content_of(entry: Entry) -> dict[str, Any]:
    """The fields that the hash covers, as plain values."""
    content: dict[str, Any] = {name: getattr(entry, name) for name in FIELDS}
    return content | {"at": entry.at.astimezone(UTC).isoformat(timespec="microseconds")}


def last_seal() -> Seal:
    """The end of the chain as it stands."""
    last = Entry.objects.order_by("-number").values_list("number", "hash").first()
    return Seal(number=last[0], hash=last[1]) if last else Seal(number=0, hash=GENESIS)


def verify(expect: Seal | None = None) -> Verification:
    """Recompute the whole chain; `expect` is a seal noted earlier, which must still stand where it stood."""
    return _walk(Entry.objects.order_by("number").iterator(chunk_size=2000), expect)


def _walk(entries: Iterable[Entry], expect: Seal | None) -> Verification:
    seal = Seal(number=0, hash=GENESIS)
    for entry in entries:
        if wrong := _misfit(entry, seal, expect):
            return Verification(seal=seal, broken_at=entry.number, because=wrong)
        seal = Seal(number=entry.number, hash=entry.hash)
    if expect and expect.number > seal.number:
        return Verification(seal=seal, broken_at=seal.number + 1, because="末尾的记录不见了 (the tail is missing)")
    return Verification(seal=seal)


def _misfit(entry: Entry, before: Seal, expect: Seal | None) -> str:
    if entry.number != before.number + 1:
        return f"第 {before.number + 1} 条不见了 (an entry is missing)"
    if entry.previous != before.hash:
        return "与上一条接不上 (does not follow the entry before)"
    if fingerprint(entry) != entry.hash:
        return "内容被改过 (its content was changed)"
    if expect and entry.number == expect.number and entry.hash != expect.hash:
        return "与留存的封印不符 (differs from the seal noted)"
    return ""
