"""A life in the real program, for the tests that look at what it leaves behind."""
