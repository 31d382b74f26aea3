"""The public page: what the office chose to show to everybody, without signing in."""
