"""The directory of responsible units, their succession, groups and members."""
