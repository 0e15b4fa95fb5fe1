"""One session: its steps, its day and place, and what to talk about."""
