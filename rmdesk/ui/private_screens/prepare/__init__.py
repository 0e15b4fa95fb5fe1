"""A few minutes for oneself before a session."""
