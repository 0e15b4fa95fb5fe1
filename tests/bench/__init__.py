"""How fast rmdesk is, always as a ratio to a floor that is measured in the same run: `python -m tests.bench`."""
