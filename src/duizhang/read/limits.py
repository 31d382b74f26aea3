"""How much is read at most."""

MAX_BYTES = 4 * 1024 * 1024
