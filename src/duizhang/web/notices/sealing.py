"""Secrets of channels, encrypted with a key made from the office's own (AES in Fernet): a dump of the database gives none away."""

import base64
import hashlib
import json
from typing import Any

from cryptography.fernet import Fernet, InvalidToken
from django.conf import settings

from duizhang.web.ledger.refusal import Refused


def sealed(value: Any) -> str:
    """Any JSON value."""
    return _box().encrypt(json.dumps(value).encode()).decode("ascii")


def opened(text: str) -> Any:
    """Errors: Refused where it was sealed under another secret key (a restored backup): it must be entered anew."""
    try:
        return json.loads(_box().decrypt(text.encode("ascii")))
    except InvalidToken as wrong:
        raise Refused("密钥已更换，原来保存的地址或密码打不开；请在“通知渠道”重新填写 (sealed under another key)") from wrong


def _box() -> Fernet:
    return Fernet(base64.urlsafe_b64encode(hashlib.sha256(b"notices:" + settings.SECRET_KEY.encode()).digest()))
