"""How much is read at most."""

MAX_BYTES = 32 * 1024 * 1024
