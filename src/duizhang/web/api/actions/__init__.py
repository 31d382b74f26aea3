"""What can be done with tokens, one verb a file."""
