"""What can be done on the board, one verb a file."""
