"""The secret key: made once per installation, kept in the data folder, readable by its owner only."""

import os
import secrets
from pathlib import Path


def secret_key(data: Path) -> str:
    """DUIZHANG_SECRET_KEY, else the key in `data/secret-key`, else (no such folder yet) one for this process only."""
    if given := os.environ.get("DUIZHANG_SECRET_KEY"):
        return given
    file = data / "secret-key"
    if file.exists():
        return file.read_text(encoding="ascii").strip()
    if not data.is_dir():
        return secrets.token_urlsafe(50)
    key = secrets.token_urlsafe(50)
    file.touch(mode=0o600)
    file.write_text(key, encoding="ascii")
    return key
