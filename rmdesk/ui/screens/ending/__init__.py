"""Ending without fault: what happens to each space, taking it back, closing it, keeping or deleting."""
