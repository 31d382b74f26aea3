"""How the cockpit writes figures."""
