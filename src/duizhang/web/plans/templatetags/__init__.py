"""Tags of the plans."""
