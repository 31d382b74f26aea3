"""Tags of the frame: the menu."""
