"""People, what their roles allow, and the gate in front of every address."""
