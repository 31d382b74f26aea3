"""报告期 and 进展: who reports when, what was submitted, what the engine says of it."""
