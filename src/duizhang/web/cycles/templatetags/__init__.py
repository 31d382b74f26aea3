"""Template tags of the cycles."""
