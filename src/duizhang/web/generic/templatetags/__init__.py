"""Tags of the generic screens."""
