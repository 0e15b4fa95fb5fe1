"""Kills of the real program, without a word, in the middle of its work."""
