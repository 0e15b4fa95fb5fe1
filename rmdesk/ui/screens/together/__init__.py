"""Together on one screen: shared space only, one thing at a time, and a lock at the end."""
