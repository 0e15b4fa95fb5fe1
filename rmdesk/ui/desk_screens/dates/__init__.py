"""The days of a programme."""
