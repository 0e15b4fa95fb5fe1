"""The first page of the desk: every programme, and new ones."""
