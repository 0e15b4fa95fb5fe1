"""The plan of sessions: the programme, every session with its day, and what waits for a yes."""
