"""All tasks with their colours: overrides and saved filters."""
