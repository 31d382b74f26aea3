"""From where somebody comes: for the sign-in log, and for what is counted by address."""

from ipaddress import ip_address
from typing import Any

from django.conf import settings


def address_of(request: Any) -> str:
    """The address, "" where it is none. Behind `PROXIES` proxies of one's own it is what the outermost of them wrote; what stands further
    left, the caller's own word, is never believed."""
    given = getattr(request, "META", {})
    said = [part.strip() for part in given.get("HTTP_X_FORWARDED_FOR", "").split(",") if part.strip()]
    far = said[-settings.PROXIES] if settings.PROXIES and len(said) >= settings.PROXIES else given.get("REMOTE_ADDR", "")
    try:
        return str(ip_address(far))
    except ValueError:
        return ""
