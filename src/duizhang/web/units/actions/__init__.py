"""What can be done with units, one verb a file."""
