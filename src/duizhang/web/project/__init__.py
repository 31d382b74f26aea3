"""What holds the office together: settings, addresses, the page's frame, the process tree."""
