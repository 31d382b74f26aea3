"""Characters: views, numerals and clauses. Knows nothing of promises."""
