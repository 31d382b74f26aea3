"""What can be done with people, one verb a file."""
