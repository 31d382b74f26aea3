"""How much is read at most: 2 MB of text are some 700,000 characters, thirty times the largest table known, and ten seconds."""

MAX_BYTES = 2 * 1024 * 1024
