"""One panel a file: a frozen data class, and a function that makes it from a glance."""
