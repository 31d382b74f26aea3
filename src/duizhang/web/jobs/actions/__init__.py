"""What jobs can be done to, one verb a file."""
