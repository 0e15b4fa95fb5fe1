"""The support contacts of a programme."""
