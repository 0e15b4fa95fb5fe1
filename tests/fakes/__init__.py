"""Stand-ins that record."""
