"""Where the pair is, and what could come next."""
