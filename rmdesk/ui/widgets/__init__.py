"""Reusable building blocks, one a file. They show values, say what was chosen by signals, and hold no data access."""
