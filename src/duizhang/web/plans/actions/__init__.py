"""What can be done with plans, one verb a file."""
