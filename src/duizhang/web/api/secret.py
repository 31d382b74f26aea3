"""The secret of a token: 256 random bits, of which the database keeps a fingerprint only."""

import hashlib
import re
import secrets
from dataclasses import dataclass

START = "dz-"


@dataclass(frozen=True, slots=True, kw_only=True)
class Secret:
    """`whole` is told once; `prefix` and `digest` are kept."""

    whole: str
    prefix: str
    digest: str


def new_secret() -> Secret:
    """`dz-1a2b3c4d-…`: the first eight digits find the row, all of it is compared by its SHA-256 (no salt: nobody guesses 256 bits)."""
    prefix = f"{START}{secrets.token_hex(4)}"
    whole = f"{prefix}-{secrets.token_hex(32)}"
    return Secret(whole=whole, prefix=prefix, digest=digest_of(whole))


def digest_of(whole: str) -> str:
    """SHA-256, in hex."""
    return hashlib.sha256(whole.encode()).hexdigest()


def prefix_of(whole: str) -> str:
    """The part by which a token is found; empty where it is none of ours.

    >>> prefix_of("dz-1a2b3c4d-ffff"), prefix_of("Basic Zm9v")
    ('dz-1a2b3c4d', '')
    """
    found = re.fullmatch(rf"({START}[0-9a-f]{{8}})-[^-]*", whole)
    return found[1] if found else ""
