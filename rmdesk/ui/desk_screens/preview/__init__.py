"""Every page as a partner will see it."""
