"""The board of shared actions."""
