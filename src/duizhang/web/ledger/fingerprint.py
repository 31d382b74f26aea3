"""The hash of an entry, from plain values: needs neither Django nor a database, so that an export can be checked anywhere."""

import hashlib
import json
from collections.abc import Mapping
from typing import Any

GENESIS = "0" * 64
FIELDS = ("number", "at", "by", "by_name", "verb", "subject", "subject_name", "also", "before", "after", "reason", "previous")


def fingerprint_of(content: Mapping[str, Any]) -> str:
    """SHA-256 over the JSON of FIELDS: UTF-8, keys sorted, no blanks, `at` in UTC with microseconds.

    Errors: KeyError where a field is missing.
    """
    text = json.dumps({name: content[name] for name in FIELDS}, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()
