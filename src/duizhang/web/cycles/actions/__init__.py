"""What can be done with cycles and reports, one verb a file."""
