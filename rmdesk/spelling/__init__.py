"""The spelling check: which parts of a text are words to look at, and a dictionary that knows them."""
