"""A password that is told once and must be changed at the first sign-in."""

import secrets

ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789"


def one_time_password() -> str:
    """Sixteen characters in four groups, without those that are mistaken for others; 79 bits."""
    return "-".join("".join(secrets.choice(ALPHABET) for _ in range(4)) for _ in range(4))
