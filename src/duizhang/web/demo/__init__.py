"""An invented city with a year of work, for `duizhang serve --demo`: made through the same verbs as real work."""
