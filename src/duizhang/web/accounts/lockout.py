"""Whose wrong passwords are counted: the login name, as it came from the form or from the signal of a failed sign-in."""

from typing import Any

from django.http import HttpRequest


def username_of(request: HttpRequest, credentials: dict[str, Any] | None = None) -> str | None:
    """For django-axes (AXES_USERNAME_CALLABLE)."""
    if credentials and "username" in credentials:
        return str(credentials["username"])
    return request.POST.get("login")
