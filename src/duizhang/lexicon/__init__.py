"""What a domain expert edits: words and colour rules, as data with an example and a source per entry."""
