"""What can be done with issues."""
